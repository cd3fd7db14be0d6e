using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;

namespace Signet.Oidc.Discovery;

/// <summary>GET /.well-known/openid-configuration and /.well-known/oauth-authorization-server, byte-identical.</summary>
internal sealed class DiscoveryEndpoint(IOidcTenant tenant) : IOidcEndpoint
{
    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        await JsonResponse.WriteCacheableAsync(context, DiscoveryDocument.Write(tenant), JsonResponse.ContentType);
        return null;
    }
}
