namespace Signet.Management.Client;

/// <summary>Uses the access token of a signed-in person, obtained and refreshed by the calling application.</summary>
public sealed class DelegatedTokenProvider(Func<CancellationToken, ValueTask<string>> getAccessToken) : IAccessTokenProvider
{
    /// <inheritdoc />
    public ValueTask<string> GetAccessTokenAsync(CancellationToken ct = default) => getAccessToken(ct);
}
