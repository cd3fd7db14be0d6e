using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Http;

/// <summary>One endpoint of the protocol: writes the response itself, or returns the refusal.</summary>
internal interface IOidcEndpoint
{
    ValueTask<OidcError?> HandleAsync(HttpContext context);
}
