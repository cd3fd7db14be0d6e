namespace Signet.Identity.Tenants;

/// <summary>The public origins of this deployment (scheme, host and port, no trailing slash), from the operator's settings.</summary>
public sealed record TenantEndpoints(string Core, string Admin)
{
    /// <summary>The origin that serves a tenant; every URL the server hands out starts with it.</summary>
    public string Of(TenantId tenant) => tenant == TenantId.Admin ? Admin : Core;

    /// <summary>Whether others than this machine reach the tenant: a deployment, not a developer's try.</summary>
    public bool IsPublic(TenantId tenant) => Uri.TryCreate(Of(tenant).Replace("*", "tenant", StringComparison.Ordinal), UriKind.Absolute, out var origin)
        && !origin.IsLoopback
        && !origin.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>The <c>iss</c> of a tenant's tokens.</summary>
    public string IssuerOf(TenantId tenant) => Of(tenant) + "/oidc";
}
