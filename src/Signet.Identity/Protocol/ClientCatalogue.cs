using System.Collections.Frozen;
using Signet.Identity.Applications;
using Signet.Identity.Tenants;
using Signet.Oidc.Clients;

namespace Signet.Identity.Protocol;

/// <summary>Turns applications into protocol clients, and adds those that exist without a row (oidc.md 2.1 and 2.2).</summary>
internal static class ClientCatalogue
{
    /// <param name="tenant">Whose clients they are.</param>
    /// <param name="endpoints">Where the built-in clients live.</param>
    /// <param name="applications">The registered ones.</param>
    /// <param name="traditionalWildcards">Whether wildcards in redirect URIs of traditional applications match.</param>
    public static FrozenDictionary<string, Client> Create(
        TenantId tenant, TenantEndpoints endpoints, IEnumerable<ApplicationSnapshot> applications, bool traditionalWildcards)
    {
        var registered = applications.Select(a => a.Application.Id == WellKnownNames.AdminConsoleApplicationId && tenant == TenantId.Admin
            ? Console(a, endpoints, traditionalWildcards)
            : ToClient(a, traditionalWildcards));
        return registered.Concat(BuiltIn(tenant, endpoints.Of(tenant))).ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
    }

    private static Client ToClient(
        ApplicationSnapshot snapshot, bool traditionalWildcards, IReadOnlyList<string>? redirectUris = null, IReadOnlyList<string>? postLogoutUris = null)
    {
        var application = snapshot.Application;
        var oidc = application.OidcClientMetadata;
        var custom = application.CustomClientMetadata;
        return new Client
        {
            Id = application.Id,
            Type = ToType(application.Type),
            IsDeviceFlow = custom.IsDeviceFlow == true,
            IsThirdParty = application.IsThirdParty,
            AllowsTokenExchange = custom.AllowTokenExchange == true,
            HasAccessControl = application.AppLevelAccessControlEnabled,
            RedirectUris = redirectUris ?? oidc.RedirectUris,
            PostLogoutRedirectUris = postLogoutUris ?? oidc.PostLogoutRedirectUris,
            AllowsWildcards = traditionalWildcards || application.Type is not ApplicationType.Traditional,
            CorsAllowedOrigins = custom.CorsAllowedOrigins ?? [],
            BackchannelLogoutUri = oidc.BackchannelLogoutUri,
            BackchannelLogoutSessionRequired = oidc.BackchannelLogoutSessionRequired == true,
            IdTokenLifetime = TimeSpan.FromSeconds(custom.IdTokenTtl ?? 3600),
            RefreshTokenLifetime = RefreshTokenLifetime(custom),
            RotatesRefreshTokens = custom.RotateRefreshToken != false,
            AlwaysIssuesRefreshToken = custom.AlwaysIssueRefreshToken == true,
            RequiresDpop = custom.DpopBoundAccessTokens == true,
            RequiresPushedRequests = custom.RequirePushedAuthorizationRequests == true,
            MaxAllowedGrants = custom.MaxAllowedGrants,
            AllowedUserScopes = snapshot.ConsentUserScopes,
        };
    }

    private static Client Console(ApplicationSnapshot snapshot, TenantEndpoints endpoints, bool traditionalWildcards)
    {
        var stored = snapshot.Application.OidcClientMetadata;
        return ToClient(
            snapshot,
            traditionalWildcards,
            [.. stored.RedirectUris, $"{endpoints.Admin}/console/callback"],
            [.. stored.PostLogoutRedirectUris, $"{endpoints.Admin}/console"]);
    }

    private static IEnumerable<Client> BuiltIn(TenantId tenant, string endpoint)
    {
        if (tenant != TenantId.Admin)
        {
            yield return new Client
            {
                Id = WellKnownNames.DemoAppApplicationId,
                Type = ClientType.Spa,
                IsBuiltIn = true,
                RedirectUris = [$"{endpoint}/demo-app"],
                PostLogoutRedirectUris = [$"{endpoint}/demo-app"],
            };
        }

        yield return new Client
        {
            Id = WellKnownNames.AccountCenterApplicationId,
            Type = ClientType.Spa,
            IsBuiltIn = true,
            AlwaysIssuesRefreshToken = true,
            RedirectUris = [$"{endpoint}/account"],
            PostLogoutRedirectUris = [$"{endpoint}/account"],
        };
        yield return new Client
        {
            Id = WellKnownNames.DeviceDemoAppApplicationId,
            Type = ClientType.Native,
            IsBuiltIn = true,
            IsDeviceFlow = true,
            PostLogoutRedirectUris = [$"{endpoint}/device-demo-app"],
        };
    }

    private static TimeSpan RefreshTokenLifetime(CustomClientMetadata custom) => custom switch
    {
        { RefreshTokenTtlInDays: { } days } => TimeSpan.FromDays(days),
        { RefreshTokenTtl: { } seconds } => TimeSpan.FromSeconds(seconds),
        _ => TimeSpan.FromDays(14),
    };

    private static ClientType ToType(ApplicationType type) => type switch
    {
        ApplicationType.Native => ClientType.Native,
        ApplicationType.SPA => ClientType.Spa,
        ApplicationType.Traditional => ClientType.Traditional,
        ApplicationType.Protected => ClientType.Protected,
        ApplicationType.MachineToMachine => ClientType.MachineToMachine,
        ApplicationType.SAML => ClientType.Saml,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
