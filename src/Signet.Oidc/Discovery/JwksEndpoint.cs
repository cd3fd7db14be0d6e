using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;

namespace Signet.Oidc.Discovery;

/// <summary>GET /jwks (section 15.3).</summary>
internal sealed class JwksEndpoint(IOidcTenant tenant) : IOidcEndpoint
{
    private const string ContentType = "application/jwk-set+json; charset=utf-8";

    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-cache, max-age=0, must-revalidate";
        await JsonResponse.WriteCacheableAsync(context, tenant.SigningKeys.Jwks.Value, ContentType);
        return null;
    }
}
