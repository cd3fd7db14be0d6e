using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Signet.Connectors.Errors;
using Signet.Identity.Errors;
using Signet.Identity.Outbound;

namespace Signet.Connectors.Outbound;

/// <summary>Calls providers through the guarded client, each call for at most five seconds (connectors.md 5).</summary>
public sealed class ProviderClient(OutboundHttp outbound, TimeProvider time, ILogger<ProviderClient> logger)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(5);

    /// <summary>A GET; 400 <c>connector.general</c> when the provider cannot be reached in time.</summary>
    internal async Task<Result<ProviderAnswer>> GetAsync(string uri, string? bearer, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        request.Headers.Accept.ParseAdd("application/json");
        var host = request.RequestUri!.Host;
        using var timeout = new CancellationTokenSource(_timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var client = outbound.CreateClient();
            using var response = await client.SendAsync(request, either.Token);
            return new ProviderAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            logger.ProviderTimedOut(host);
            return ConnectorErrors.General($"{host} did not answer in time.");
        }
        catch (HttpRequestException exception)
        {
            logger.ProviderUnreachable(host, exception.Message);
            return ConnectorErrors.General($"{host} cannot be reached.");
        }
    }
}
