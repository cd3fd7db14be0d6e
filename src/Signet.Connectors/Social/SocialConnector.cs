using System.Text.Json;
using Signet.Connectors.Catalog;
using Signet.Connectors.Errors;
using Signet.Identity.Errors;

namespace Signet.Connectors.Social;

/// <summary>The operations of connectors.md 4.1. <c>config</c> is the instance's stored configuration, already valid.</summary>
public abstract class SocialConnector : ConnectorFactory
{
    public sealed override ConnectorType Type => ConnectorType.Social;

    /// <summary>The absolute URL (or custom scheme) the browser goes to.</summary>
    public abstract Result<string> GetAuthorizationUri(JsonElement config, AuthorizationRequest request, ConnectorSession session);

    /// <summary>Who came back. <paramref name="data"/> is what the client sent: every callback parameter plus <c>redirectUri</c>.</summary>
    public abstract Task<Result<SocialUserInfo>> GetUserInfoAsync(
        JsonElement config, JsonElement data, ConnectorSession session, CancellationToken ct);

    /// <summary>The same with the tokens to keep; called instead when the instance stores tokens.</summary>
    public virtual Task<Result<SocialSignIn>> GetUserInfoAndTokensAsync(
        JsonElement config, JsonElement data, ConnectorSession session, CancellationToken ct) =>
        throw new NotSupportedException($"{Metadata.Id} declares token storage without implementing it.");

    /// <summary>A new token set for a refresh token; 501 where the provider has none.</summary>
    public virtual Task<Result<TokenResponse>> RefreshAsync(JsonElement config, string refreshToken, CancellationToken ct) =>
        Task.FromResult<Result<TokenResponse>>(ConnectorErrors.NotImplemented("getAccessTokenByRefreshToken"));
}
