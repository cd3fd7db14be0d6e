namespace Signet.Server.Http;

/// <summary>What every answer carries (management.md 4.4). Pages add their own Content-Security-Policy.</summary>
internal static class SecurityHeaders
{
    private static readonly KeyValuePair<string, string>[] _headers =
    [
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Origin-Agent-Cluster", "?1"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Strict-Transport-Security", "max-age=15552000; includeSubDomains"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Download-Options", "noopen"),
        new("X-Frame-Options", "SAMEORIGIN"),
        new("X-Permitted-Cross-Domain-Policies", "none"),
        new("X-XSS-Protection", "0"),
    ];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Set first, so that whoever answers may tighten them.
        foreach (var (name, value) in _headers)
        {
            context.Response.Headers[name] = value;
        }

        return next(context);
    });
}
