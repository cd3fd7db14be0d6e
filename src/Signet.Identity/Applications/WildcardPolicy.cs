using Microsoft.Extensions.Options;
using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>
/// Whether traditional web applications may use wildcards in redirect URIs (security.md 1.14). Such an application has one address; on a public
/// server a wildcard of it is a mistake that hands codes to whoever gets a neighbouring name, unless the operator says otherwise.
/// </summary>
internal sealed class WildcardPolicy(TenantEndpoints endpoints, IOptions<RedirectUriOptions> options)
{
    public bool AllowsTraditional(TenantId tenant) => options.Value.AllowTraditionalWildcards || !endpoints.IsPublic(tenant);
}
