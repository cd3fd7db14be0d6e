namespace Signet.Identity.Http.Authentication;

/// <summary>Names of the authorization policies of the APIs. Every route has one or is explicitly anonymous.</summary>
public static class ApiPolicies
{
    /// <summary>A token of the tenant or of the admin tenant for the tenant's Management API with scope <c>all</c> (management.md 3).</summary>
    public const string Management = "signet-management";

    /// <summary>An opaque access token of a living user with scope <c>openid</c> (account.md 1).</summary>
    public const string Account = "signet-account";
}
