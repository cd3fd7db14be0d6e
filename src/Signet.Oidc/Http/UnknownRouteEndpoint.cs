using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Http;

/// <summary>Any other path or method below /oidc (section 1.1).</summary>
internal sealed class UnknownRouteEndpoint : IOidcEndpoint
{
    public ValueTask<OidcError?> HandleAsync(HttpContext context) => ValueTask.FromResult<OidcError?>(OidcErrors.UnknownRoute);
}
