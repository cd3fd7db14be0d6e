using Microsoft.Extensions.Options;
using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>
/// Which applications may use wildcards in redirect URIs (security.md 1.14). A traditional web application has one address; on a public server
/// a wildcard of it is a mistake that hands codes to whoever gets a neighbouring name, unless the operator says otherwise.
/// </summary>
internal sealed class WildcardPolicy(TenantEndpoints endpoints, IOptions<RedirectUriOptions> options)
{
    public bool Allows(TenantId tenant, ApplicationType type) =>
        type is not ApplicationType.Traditional || options.Value.AllowTraditionalWildcards || !endpoints.IsPublic(tenant);
}
