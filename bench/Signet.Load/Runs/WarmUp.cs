using Signet.Load.Targets;

namespace Signet.Load.Runs;

/// <summary>
/// Load before the measurement, until the compilers have done their last tier: a server runs for weeks, and here it shares two processors with
/// the load. A sign-in runs through most of the server, but only some dozen times per second, so it takes longest.
/// </summary>
internal static class WarmUp
{
    private const int SettledMethods = 20;

    private static readonly TimeSpan _slice = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _most = TimeSpan.FromMinutes(3);

    /// <summary>Ends when a slice of ten seconds compiled next to nothing; a server that cannot be asked gets the least time.</summary>
    public static async Task RunAsync(Target target, IReadOnlyList<Func<Task>> workers)
    {
        var compiled = await target.ReadCountersAsync();
        for (var length = _slice; length <= _most; length += _slice)
        {
            await Measurement.TakeAsync(workers, _slice);
            var before = compiled?.CompiledMethods;
            compiled = await target.ReadCountersAsync();
            if (length >= _least && (compiled is null || compiled.Value.CompiledMethods - before < SettledMethods))
            {
                return;
            }
        }
    }
}
