namespace Signet.Identity.Configs;

/// <summary>Keys of <see cref="TenantConfig"/> rows, as the contract names them (management.md 2.3, 23).</summary>
public static class TenantConfigKeys
{
    public const string AdminConsole = "adminConsole";
    public const string IdToken = "idToken";
    public const string OidcSession = "oidc.session";
    public const string Cimd = "cimd";

    /// <summary>What clients of metadata documents may ask for (management.md 26.5).</summary>
    public const string CimdConsentScopes = "cimd.consentScopes";
    public const string AccessTokenCustomizer = "jwt.accessToken";
    public const string ClientCredentialsCustomizer = "jwt.clientCredentials";

    /// <summary>Not of the contract: whether clients may bind tokens to keys (RFC 9449).</summary>
    public const string Dpop = "oidc.dpop";

    /// <summary>Not of the contract: who registered first on the admin tenant.</summary>
    public const string FirstAdministrator = "firstAdministrator";
}
