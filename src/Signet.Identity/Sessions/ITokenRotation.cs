namespace Signet.Identity.Sessions;

/// <summary>Replaces a refresh token by its successor, as one decision. One implementation per database.</summary>
public interface ITokenRotation
{
    /// <summary>
    /// Sets <see cref="RefreshTokenRow.ConsumedAt"/> to <paramref name="now"/> if it is not set or after <paramref name="oldest"/>, and stores
    /// the new tokens. False, and nothing stored, when the token was consumed longer ago or is gone.
    /// </summary>
    /// <param name="db">The context of the request.</param>
    /// <param name="hash">Of the token that is replaced.</param>
    /// <param name="accessToken">Null when it is a JWT.</param>
    /// <param name="successor">The new refresh token.</param>
    Task<bool> TryRotateAsync(
        SignetDb db, string hash, DateTimeOffset now, DateTimeOffset oldest, AccessTokenRow? accessToken, RefreshTokenRow successor, CancellationToken ct);
}
