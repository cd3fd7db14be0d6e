using System.Text.Json.Nodes;
using Signet.Identity.Json;
using Signet.Identity.Sessions;
using Signet.Identity.Tenants;
using Signet.Oidc.Tokens;

namespace Signet.Identity.Protocol;

/// <summary>Tokens as rows and back.</summary>
internal static class TokenRows
{
    public static AccessToken ToToken(AccessTokenRow row) => new()
    {
        Hash = row.Hash,
        ClientId = row.ClientId,
        Subject = row.UserId,
        GrantId = row.GrantId,
        Scope = row.Scope,
        GrantType = row.GrantType,
        SessionUid = row.SessionUid,
        ExpiresWithSession = row.ExpiresWithSession,
        Sid = row.Sid,
        Thumbprint = row.Thumbprint,
        Extra = row.Extra is null ? null : JsonNode.Parse(row.Extra)!.AsObject(),
        IssuedAt = row.IssuedAt,
        ExpiresAt = row.ExpiresAt,
    };

    public static AccessTokenRow ToRow(AccessToken token, TenantId tenant) => new()
    {
        TenantId = tenant,
        Hash = token.Hash,
        ClientId = token.ClientId,
        UserId = token.Subject,
        GrantId = token.GrantId,
        Scope = token.Scope,
        GrantType = token.GrantType,
        SessionUid = token.SessionUid,
        ExpiresWithSession = token.ExpiresWithSession,
        Sid = token.Sid,
        Thumbprint = token.Thumbprint,
        Extra = token.Extra?.ToJsonString(SignetJson.Options),
        IssuedAt = token.IssuedAt,
        ExpiresAt = token.ExpiresAt,
    };

    public static RefreshToken ToToken(RefreshTokenRow row) => new()
    {
        Hash = row.Hash,
        ClientId = row.ClientId,
        Subject = row.UserId,
        GrantId = row.GrantId,
        Scope = row.Scope,
        Resources = [.. row.Resources.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        GrantType = row.GrantType,
        SessionUid = row.SessionUid,
        ExpiresWithSession = row.ExpiresWithSession,
        Sid = row.Sid,
        Thumbprint = row.Thumbprint,
        Nonce = row.Nonce,
        AuthTime = row.AuthTime,
        ChainStartedAt = row.ChainStartedAt,
        IssuedAt = row.IssuedAt,
        ExpiresAt = row.ExpiresAt,
        ConsumedAt = row.ConsumedAt,
    };

    public static RefreshTokenRow ToRow(RefreshToken token, TenantId tenant) => new()
    {
        TenantId = tenant,
        Hash = token.Hash,
        ClientId = token.ClientId,
        UserId = token.Subject,
        GrantId = token.GrantId,
        Scope = token.Scope,
        Resources = string.Join(' ', token.Resources),
        GrantType = token.GrantType,
        SessionUid = token.SessionUid,
        ExpiresWithSession = token.ExpiresWithSession,
        Sid = token.Sid,
        Thumbprint = token.Thumbprint,
        Nonce = token.Nonce,
        AuthTime = token.AuthTime,
        ChainStartedAt = token.ChainStartedAt,
        IssuedAt = token.IssuedAt,
        ExpiresAt = token.ExpiresAt,
    };
}
