using Microsoft.EntityFrameworkCore;
using Signet.Connectors.Errors;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Vault;

namespace Signet.Connectors.Social;

/// <summary>Hands out what the Secret Vault keeps for a user's social account, refreshed when it has to be (account.md 8.4). Scoped.</summary>
public sealed class StoredTokens(SignetDb db, TokenVault vault, SocialConnectors connectors, TimeProvider clock)
{
    private const string Area = "secrets.third_party_token_set.";

    /// <summary>
    /// 404 <c>secrets.third_party_token_set.token_not_found</c>, 401 <c>secrets.third_party_token_set.access_token_expired</c>, 422
    /// <c>connector.token_storage_not_supported</c>, or what the provider refused the refresh with.
    /// </summary>
    public async Task<Result<StoredToken>> GetAsync(string userId, string target, CancellationToken ct)
    {
        if (await vault.FindAsync(userId, target, ct) is not { } row)
        {
            return ApiError.NotFound(Area + "token_not_found");
        }

        var metadata = TokenVault.MetadataOf(row);
        var isAlive = metadata.ExpiresAt is not { } expiresAt || clock.GetUtcNow().ToUnixTimeSeconds() < expiresAt;
        if (isAlive)
        {
            return ToToken(vault.Open(row), metadata);
        }

        if (vault.Open(row).RefreshToken is { Length: > 0 } refreshToken)
        {
            return await RefreshAsync(row, refreshToken, ct);
        }

        // Not the row a parallel sign-in may have put in its place.
        await db.VaultSecrets.Where(stored => stored.Id == row.Id && stored.UpdatedAt == row.UpdatedAt).ExecuteDeleteAsync(ct);
        return new ApiError(Area + "access_token_expired", 401);
    }

    private async Task<Result<StoredToken>> RefreshAsync(VaultSecret row, string refreshToken, CancellationToken ct)
    {
        var connector = connectors.Find(row.ConnectorId, ConnectorErrors.TokenStorageNotSupported);
        if (!connector.IsSuccess || !connector.Value.StoresTokens)
        {
            return ConnectorErrors.TokenStorageNotSupported;
        }

        var answer = await ((SocialConnector)connector.Value.Factory).RefreshAsync(connector.Value.Config, refreshToken, ct);
        if (!answer.IsSuccess)
        {
            return answer.Error;
        }

        if (string.IsNullOrEmpty(answer.Value.AccessToken))
        {
            return ConnectorErrors.InvalidResponse("The refreshed answer has no access token.");
        }

        var response = answer.Value with { RefreshToken = answer.Value.RefreshToken is { Length: > 0 } next ? next : refreshToken };
        var tokens = new TokenSet(response.AccessToken!, response.IdToken, response.RefreshToken);
        var metadata = connectors.MetadataOf(response);
        vault.Replace(row, tokens, metadata);

        // The provider may have invalidated the old refresh token: the new one is kept even when the client went away.
        await db.SaveChangesAsync(CancellationToken.None);
        return ToToken(tokens, metadata);
    }

    private StoredToken ToToken(TokenSet tokens, TokenSetMetadata metadata) => new(tokens.AccessToken)
    {
        Scope = metadata.Scope,
        TokenType = metadata.TokenType,
        ExpiresIn = metadata.ExpiresAt - clock.GetUtcNow().ToUnixTimeSeconds() is > 0 and var seconds ? seconds : null,
    };
}
