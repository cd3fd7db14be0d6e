using System.Collections.Immutable;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Resources;

/// <summary>Which access token does a user grant return (section 8.3)?</summary>
internal static class ResourceSelection
{
    /// <param name="tenant">Knows the resources.</param>
    /// <param name="granted">Resources stored with the code or refresh token.</param>
    /// <param name="requested">Resources of the token request.</param>
    /// <param name="scopes">Effective scope.</param>
    /// <param name="organizationId">Only the refresh grant has one.</param>
    public static Outcome<TokenTarget> Decide(
        IOidcTenant tenant, ImmutableArray<string> granted, IReadOnlyList<string> requested, ImmutableArray<string> scopes, string? organizationId)
    {
        if (organizationId is not null && requested.Count == 0)
        {
            return TokenTarget.ForOrganization(organizationId);
        }

        return requested.Count switch
        {
            1 => ForMember(tenant, granted, requested[0], organizationId),
            > 1 => ForDefault(tenant, granted, organizationId),
            _ when scopes.Contains(Scopes.OpenId) || granted.IsEmpty => TokenTarget.Opaque,
            _ when granted.Length == 1 => ForMember(tenant, granted, granted[0], organizationId),
            _ => ForDefault(tenant, granted, organizationId),
        };
    }

    private static Outcome<TokenTarget> ForMember(
        IOidcTenant tenant, ImmutableArray<string> granted, string indicator, string? organizationId) =>
        granted.Contains(indicator) && tenant.FindResource(indicator) is { } resource
            ? TokenTarget.ForResource(resource, organizationId)
            : OidcErrors.InvalidTarget();

    private static Outcome<TokenTarget> ForDefault(IOidcTenant tenant, ImmutableArray<string> granted, string? organizationId) =>
        tenant.DefaultResource is { } fallback ? ForMember(tenant, granted, fallback.Indicator, organizationId) : TokenTarget.Opaque;
}
