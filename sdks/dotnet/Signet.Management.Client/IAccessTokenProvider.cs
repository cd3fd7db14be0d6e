namespace Signet.Management.Client;

/// <summary>Supplies the bearer token of each request. The token's audience is the Management API resource of the called tenant.</summary>
public interface IAccessTokenProvider
{
    /// <summary>A token that is valid now; called once per request, so cache inside.</summary>
    ValueTask<string> GetAccessTokenAsync(CancellationToken ct = default);
}
