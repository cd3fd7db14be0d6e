using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Signet.Identity.ShortLived;

/// <summary>Removes expired short-lived state once a minute.</summary>
internal sealed class ShortLivedCleaner(IShortLivedStorage storage, TimeProvider time, ILogger<ShortLivedCleaner> logger) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await storage.RemoveExpiredAsync(time.GetUtcNow(), stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.CleaningFailed(logger, exception);
            }
        }
    }
}
