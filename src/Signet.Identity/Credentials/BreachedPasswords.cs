using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Signet.Identity.Outbound;

namespace Signet.Identity.Credentials;

/// <summary>
/// Whether a password is known from a breach: the embedded list always, the k-anonymity service when the operator allows
/// it. A service that does not answer never refuses anybody (security.md 1.11).
/// </summary>
public sealed class BreachedPasswords(OutboundHttp outbound, IOptions<BreachCheckOptions> options, TimeProvider clock, ILogger<BreachedPasswords> logger)
{
    private long _pausedUntil;

    public async Task<bool> ContainsAsync(string password, CancellationToken ct) =>
        CommonPasswords.Contains(password)
        || (options.Value.Enabled && clock.GetUtcNow().UtcTicks >= Interlocked.Read(ref _pausedUntil) && await AskAsync(password, ct));

    private async Task<bool> AskAsync(string password, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        var hash = Hash(password);
        try
        {
            using var client = outbound.CreateClient();
            var range = await client.GetStringAsync(new Uri(options.Value.Endpoint, hash[..5]), both.Token);
            return range.Contains(hash[5..] + ":", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Interlocked.Exchange(ref _pausedUntil, (clock.GetUtcNow() + options.Value.PauseAfterFailure).UtcTicks);
            logger.BreachServiceUnavailable(options.Value.PauseAfterFailure, failure.Message);
            return false;
        }
    }

    // The service is asked by SHA-1; it protects nothing here.
#pragma warning disable CA5350
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
}
