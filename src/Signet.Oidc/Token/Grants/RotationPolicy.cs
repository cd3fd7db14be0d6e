using Signet.Oidc.Clients;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Token.Grants;

/// <summary>When a refresh token is replaced, and how long the new one lives (sections 10.2 and 10.3).</summary>
internal static class RotationPolicy
{
    private static readonly TimeSpan _longestChain = TimeSpan.FromDays(365.25);
    private const double ReplacedAfter = 0.7;

    /// <summary>How long a replaced token keeps working after its last use (section 10.4).</summary>
    public static TimeSpan ReuseWindow { get; } = TimeSpan.FromSeconds(3);

    /// <summary>The first rule that applies decides.</summary>
    public static bool Rotates(Client client, RefreshToken token, DateTimeOffset now) => client switch
    {
        { RotatesRefreshTokens: false } => false,
        _ when now - token.ChainStartedAt > _longestChain => false,
        { IsPublic: true } => true,
        _ => now - token.IssuedAt >= (token.ExpiresAt - token.IssuedAt) * ReplacedAfter,
    };

    /// <summary>A browser's token is never extended; others start again.</summary>
    public static DateTimeOffset SuccessorExpiresAt(Client client, RefreshToken token, DateTimeOffset now) =>
        client is { IsPublic: true, IsNative: false } ? token.ExpiresAt : now + client.RefreshTokenLifetime;

    public static bool IsReused(RefreshToken token, DateTimeOffset now) => token.ConsumedAt is { } consumedAt && now - consumedAt >= ReuseWindow;
}
