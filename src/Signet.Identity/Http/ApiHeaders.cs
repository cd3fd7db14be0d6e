using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http;

/// <summary>The headers of every API response (management.md 4.4).</summary>
internal static class ApiHeaders
{
    private const string RequestId = "Logto-Core-Request-Id";

    public static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers[RequestId] = Ids.NewRequestId();
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Origin-Agent-Cluster"] = "?1";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.StrictTransportSecurity = "max-age=15552000; includeSubDomains";
        headers.XContentTypeOptions = "nosniff";
        headers["X-Download-Options"] = "noopen";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        headers.XXSSProtection = "0";
        headers.Vary = "Accept-Encoding, Origin";
    }

    public static string RequestIdOf(HttpContext context) => context.Response.Headers[RequestId].ToString();
}
