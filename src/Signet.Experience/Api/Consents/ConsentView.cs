using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Identity.Tenants;
using Signet.Oidc.Clients;

namespace Signet.Experience.Api.Consents;

/// <summary>The body of <c>GET /api/interaction/consent</c> (experience.md 15.2).</summary>
internal sealed record ConsentView(
    ConsentView.ApplicationView Application,
    ConsentView.UserView User,
    IReadOnlyList<ConsentView.OrganizationView> Organizations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyName("missingOIDCScope")] IReadOnlyList<string>? MissingOidcScope,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ConsentView.ResourceScopesView>? MissingResourceScopes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RedirectUri)
{
    private const string OrganizationsResource = "urn:logto:resource:organizations";

    internal sealed record ApplicationView(
        string Id,
        string Name,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DisplayName,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonObject? Branding,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TermsOfUseUrl,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PrivacyPolicyUrl);

    internal sealed record UserView(string Id, string? Name, string? Avatar, string? Username, string? PrimaryEmail, string? PrimaryPhone);

    internal sealed record OrganizationView(string Id, string Name, IReadOnlyList<ResourceScopesView> MissingResourceScopes);

    internal sealed record ResourceScopesView(ResourceView Resource, IReadOnlyList<ScopeView> Scopes);

    internal sealed record ResourceView(string Id, string Name, string Indicator);

    internal sealed record ScopeView(string Id, string Name, string? Description);

    public static ConsentView Of(ConsentRequest request, TenantSnapshot tenant)
    {
        var scopes = request.OidcScopes;
        List<ResourceScopesView> resources = [.. request.Interaction.Prompt.MissingResourceScopes
            .Where(entry => entry.Value.Length > 0)
            .Select(entry => ScopesOf(tenant, entry.Key, [.. entry.Value]))];
        return new ConsentView(
            ApplicationOf(request.Client, tenant),
            new UserView(
                request.User.Id, request.User.Name, request.User.Avatar, request.User.Username, request.User.PrimaryEmail, request.User.PrimaryPhone),
            [.. request.Organizations.Select(organization => new OrganizationView(organization.Id, organization.Name, []))],
            scopes.Count == 0 ? null : scopes,
            resources.Count == 0 ? null : resources,
            request.RedirectUri);
    }

    /// <summary>A registered application by its settings, any other client by its own document.</summary>
    private static ApplicationView ApplicationOf(Client client, TenantSnapshot tenant)
    {
        if (!tenant.Applications.TryGetValue(client.Id, out var registered))
        {
            var shown = client.Presentation;
            return new ApplicationView(client.Id, shown?.Name ?? "", null, LogoOf(shown), shown?.TermsUri, shown?.PolicyUri);
        }

        var own = registered.SignInExperience;
        return new ApplicationView(client.Id, registered.Application.Name, own?.DisplayName, own?.Branding, own?.TermsOfUseUri, own?.PrivacyPolicyUri);
    }

    private static JsonObject? LogoOf(ClientPresentation? presentation) =>
        presentation?.LogoUri is { } logo ? new JsonObject { ["logoUrl"] = logo } : null;

    public IReadOnlyList<string> OidcScopesOrEmpty() => MissingOidcScope ?? [];

    private static ResourceScopesView ScopesOf(TenantSnapshot tenant, string indicator, IReadOnlyList<string> names)
    {
        if (indicator == OrganizationsResource)
        {
            return new ResourceScopesView(
                new ResourceView(indicator, indicator, indicator),
                [.. tenant.OrganizationScopes.Values.Where(s => names.Contains(s.Name)).Select(s => new ScopeView(s.Id, s.Name, s.Description))]);
        }

        var resource = tenant.ResourcesByIndicator.GetValueOrDefault(indicator);
        return new ResourceScopesView(
            new ResourceView(resource?.Resource.Id ?? indicator, resource?.Resource.Name ?? indicator, indicator),
            [.. resource?.Scopes.Where(s => names.Contains(s.Name)).Select(s => new ScopeView(s.Id, s.Name, s.Description)) ?? []]);
    }
}
