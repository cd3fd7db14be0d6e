namespace Signet.Oidc.Tokens;

/// <summary>Where opaque access tokens and refresh tokens live, by hash. Expired ones are never returned.</summary>
public interface ITokenStore
{
    ValueTask<AccessToken?> FindAccessTokenAsync(string hash, CancellationToken ct);

    /// <summary>Also returns consumed tokens: their reuse must be noticed.</summary>
    ValueTask<RefreshToken?> FindRefreshTokenAsync(string hash, CancellationToken ct);

    /// <summary>Stores in one transaction.</summary>
    Task AddAsync(IssuedTokens tokens, CancellationToken ct);

    /// <summary>
    /// In one transaction: sets <see cref="RefreshToken.ConsumedAt"/> to <paramref name="now"/> by one conditional statement
    /// (<c>consumed_at is null or consumed_at &gt; now - reuseWindow</c>), and if that changed one row stores <paramref name="tokens"/>.
    /// False, and nothing stored, when the token was consumed longer ago, or is gone.
    /// </summary>
    Task<bool> TryRotateAsync(string hash, DateTimeOffset now, TimeSpan reuseWindow, IssuedTokens tokens, CancellationToken ct);
}
