namespace Signet.Server.Hosting;

/// <summary>
/// Gives back, once, the memory that only the start needed: models and queries are compiled out of mountains of short-lived objects,
/// and a server that idles afterwards would never collect them.
/// </summary>
internal sealed class StartupMemory(TimeProvider time) : BackgroundService
{
    /// <summary>The first round of every background worker belongs to the start.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(_settled, time, stoppingToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
