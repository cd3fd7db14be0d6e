namespace Signet.Oidc.Tokens;

/// <summary>The <c>typ</c> header of a JWT we write.</summary>
internal enum JwtType
{
    /// <summary>No <c>typ</c> (section 5.3).</summary>
    IdToken,

    /// <summary><c>at+jwt</c> (RFC 9068).</summary>
    AccessToken,

    /// <summary><c>logout+jwt</c> (OpenID Connect Back-Channel Logout 1.0).</summary>
    LogoutToken,
}
