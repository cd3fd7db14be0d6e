using System.Diagnostics;

namespace Signet.Load.Runs;

/// <summary>What a number of workers got done in one round.</summary>
internal sealed record Measurement(int Count, double PerSecond, TimeSpan Median, TimeSpan Percentile99)
{
    /// <summary>What the server allocated per request; null when it cannot be asked.</summary>
    public double? KilobytesAllocated { get; init; }

    public double Spread => Percentile99 / Median;

    /// <summary>Each worker does its work again and again until the time is over.</summary>
    public static async Task<Measurement> TakeAsync(IReadOnlyList<Func<Task>> workers, TimeSpan length)
    {
        var started = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(workers.Select(worker => Task.Run(() => RepeatAsync(worker, started, length))));
        var elapsed = Stopwatch.GetElapsedTime(started);
        var all = latencies.SelectMany(list => list).ToArray();
        Array.Sort(all);
        return new Measurement(all.Length, all.Length / elapsed.TotalSeconds, At(all, 0.5), At(all, 0.99));
    }

    private static async Task<List<long>> RepeatAsync(Func<Task> work, long started, TimeSpan length)
    {
        var latencies = new List<long>(4096);
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            var before = Stopwatch.GetTimestamp();
            await work();
            latencies.Add(Stopwatch.GetTimestamp() - before);
        }

        return latencies;
    }

    private static TimeSpan At(long[] sorted, double share) => Stopwatch.GetElapsedTime(0, sorted[(int)(share * (sorted.Length - 1))]);
}
