using System.Collections.Concurrent;

namespace Signet.Identity.Verification;

/// <summary>
/// Attempts that are being verified on this node right now. Without it a burst of parallel guesses would all be admitted
/// before the first of them is counted.
/// </summary>
public sealed class SentinelGate
{
    private readonly ConcurrentDictionary<string, int> _running = new(StringComparer.Ordinal);

    /// <summary>Enters, and tells how many others are inside.</summary>
    public int Enter(string key) => _running.AddOrUpdate(key, 1, (_, count) => count + 1) - 1;

    public void Leave(string key)
    {
        while (_running.TryGetValue(key, out var count))
        {
            var done = count == 1
                ? _running.TryRemove(KeyValuePair.Create(key, count))
                : _running.TryUpdate(key, count - 1, count);
            if (done)
            {
                return;
            }
        }
    }
}
