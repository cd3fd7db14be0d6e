using System.Text.Json;
using Signet.Connectors.Catalog;
using Signet.Connectors.Errors;
using Signet.Connectors.Instances;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;
using Signet.Identity.Vault;

namespace Signet.Connectors.Social;

/// <summary>The social connectors of the current tenant and the two halves of a trip to a provider (connectors.md 4). Scoped.</summary>
public sealed class SocialConnectors(CurrentTenant tenant, ConnectorInstances instances, TokenVault vault, TimeProvider clock)
{
    /// <summary>Every social instance, ordered by id.</summary>
    public IReadOnlyList<ConnectorInstance> All => [.. instances.Of(tenant.Snapshot).Where(instance => instance.Type == ConnectorType.Social)];

    /// <summary>An instance by id: <paramref name="unknown"/> when there is none, 400 <c>connector.unexpected_type</c> when it is not social.</summary>
    public Result<ConnectorInstance> Find(string connectorId, ApiError unknown)
    {
        if (instances.Find(tenant.Snapshot, connectorId) is not { } instance)
        {
            return unknown;
        }

        return instance.Type == ConnectorType.Social ? instance : ConnectorErrors.UnexpectedType;
    }

    /// <summary>
    /// Where to send the browser. 400 <c>session.insufficient_info</c> for an empty state or redirect URI, else what the connector refuses with.
    /// Keep <see cref="ConnectorSession.Written"/> for the way back.
    /// </summary>
    public static Result<string> GetAuthorizationUri(ConnectorInstance connector, AuthorizationRequest request, ConnectorSession session)
    {
        ArgumentNullException.ThrowIfNull(connector);
        ArgumentNullException.ThrowIfNull(request);
        if (request.State.Length == 0 || request.RedirectUri.Length == 0)
        {
            return new ApiError("session.insufficient_info");
        }

        return CheckConfig(connector) is { IsSuccess: false } invalid
            ? invalid.Error
            : ((SocialConnector)connector.Factory).GetAuthorizationUri(connector.Config, request with { ConnectorId = connector.Id }, session);
    }

    /// <summary>Who came back. <paramref name="connectorData"/>: all callback parameters plus <c>redirectUri</c>.</summary>
    public async Task<Result<VerifiedSocialUser>> VerifyAsync(
        ConnectorInstance connector, JsonElement connectorData, ConnectorSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(connector);
        if (CheckConfig(connector) is { IsSuccess: false } invalid)
        {
            return invalid.Error;
        }

        var factory = (SocialConnector)connector.Factory;
        if (!connector.StoresTokens)
        {
            var user = await factory.GetUserInfoAsync(connector.Config, connectorData, session, ct);
            return user.IsSuccess ? new VerifiedSocialUser(user.Value, null) : user.Error;
        }

        var signIn = await factory.GetUserInfoAndTokensAsync(connector.Config, connectorData, session, ct);
        return signIn.IsSuccess ? new VerifiedSocialUser(signIn.Value.UserInfo, Seal(signIn.Value.Tokens)) : signIn.Error;
    }

    /// <summary>The tokens as the vault keeps them; null when the provider issued no access token.</summary>
    public EncryptedTokenSet? Seal(TokenResponse? tokens) => tokens?.AccessToken is { Length: > 0 } accessToken
        ? vault.Seal(new TokenSet(accessToken, tokens.IdToken, tokens.RefreshToken), MetadataOf(tokens))
        : null;

    /// <summary>What may be known about tokens without opening them.</summary>
    public TokenSetMetadata MetadataOf(TokenResponse tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return new TokenSetMetadata
        {
            HasRefreshToken = !string.IsNullOrEmpty(tokens.RefreshToken),
            Scope = tokens.Scope,
            TokenType = tokens.TokenType,
            ExpiresAt = tokens.ExpiresIn is { } seconds ? clock.GetUtcNow().ToUnixTimeSeconds() + seconds : null,
        };
    }

    private static Result CheckConfig(ConnectorInstance connector) =>
        connector.Factory.CheckConfig(connector.Config) is { IsEmpty: false } issues ? ConnectorErrors.InvalidConfig(issues) : Result.Success;
}
