using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Token.Grants;

/// <summary>RFC 7636 section 4.6, method S256: a verifier is required if, and only if, a challenge was sent.</summary>
internal static class PkceVerifier
{
    private static readonly SearchValues<char> _unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static bool IsWellFormed(string value) => value.Length is >= 43 and <= 128 && value.AsSpan().IndexOfAnyExcept(_unreserved) < 0;

    public static OidcError? Check(string? verifier, string? challenge)
    {
        if (verifier is not null && !IsWellFormed(verifier))
        {
            return OidcErrors.InvalidRequest("code_verifier must be 43 to 128 unreserved characters");
        }

        return (verifier, challenge) switch
        {
            (null, null) => null,
            (null, _) => OidcErrors.InvalidGrant("code_verifier is missing"),
            (_, null) => OidcErrors.InvalidGrant("code_verifier without code_challenge"),
            _ => Matches(verifier, challenge) ? null : OidcErrors.InvalidGrant("code_verifier does not match the challenge"),
        };
    }

    private static bool Matches(string verifier, string challenge)
    {
        var computed = Base64Url.EncodeToUtf8(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return CryptographicOperations.FixedTimeEquals(computed, Encoding.ASCII.GetBytes(challenge));
    }
}
