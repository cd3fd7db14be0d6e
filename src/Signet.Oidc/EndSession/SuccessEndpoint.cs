using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Http;

namespace Signet.Oidc.EndSession;

/// <summary>GET /session/end/success: the default page after a logout.</summary>
internal sealed class SuccessEndpoint : IOidcEndpoint
{
    private const string Page =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + "<title>Signed out</title></head><body><main><h1>You are signed out</h1><p>You can close this page.</p></main></body></html>";

    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        await HtmlResponse.WriteAsync(context, Page, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        return null;
    }
}
