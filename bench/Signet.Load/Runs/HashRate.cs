using System.Diagnostics;
using Sodium;

namespace Signet.Load.Runs;

/// <summary>How many passwords this machine can verify per second when it does nothing else: the bound of password sign-ins.</summary>
internal static class HashRate
{
    // Argon2id as Signet.Identity hashes: m=8192 KiB, t=8, p=1.
    private const int Iterations = 8;
    private const int MemoryBytes = 8192 * 1024;

    public static async Task<double> MeasureAsync(TimeSpan length)
    {
        var digest = PasswordHash.ArgonHashString("password", Iterations, MemoryBytes);
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < length; count++)
            {
                PasswordHash.ArgonHashStringVerify(digest, "password");
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
