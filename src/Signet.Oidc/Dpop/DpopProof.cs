namespace Signet.Oidc.Dpop;

/// <summary>What a valid DPoP proof says (RFC 9449 section 4.2).</summary>
/// <param name="Thumbprint">SHA-256 of the public key that signed it (RFC 7638), base64url; the <c>jkt</c> of bound tokens.</param>
/// <param name="Id"><c>jti</c>.</param>
/// <param name="Method"><c>htm</c>.</param>
/// <param name="Uri"><c>htu</c>.</param>
/// <param name="IssuedAt"><c>iat</c>.</param>
/// <param name="Nonce"><c>nonce</c>.</param>
/// <param name="AccessTokenHash"><c>ath</c>.</param>
internal sealed record DpopProof(
    string Thumbprint, string Id, string Method, string Uri, DateTimeOffset IssuedAt, string? Nonce, string? AccessTokenHash);
