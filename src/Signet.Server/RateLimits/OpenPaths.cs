namespace Signet.Server.RateLimits;

/// <summary>The endpoints that answer without a credential; the rest authenticates first and has its own limits.</summary>
internal static class OpenPaths
{
    private static readonly PathString[] _open =
    [
        "/oidc", "/api/experience", "/api/interaction", "/api/.well-known", "/api/authn", "/api/saml", "/api/saml-applications",
        "/sign-in", "/register", "/consent", "/forgot-password", "/social", "/callback", "/direct", "/continue", "/mfa-verification", "/mfa-binding",
        "/device", "/single-sign-on", "/one-time-token", "/unknown-session", "/console",
    ];

    private static readonly PathString[] _attempts =
    [
        "/api/experience", "/api/interaction", "/sign-in", "/register", "/forgot-password", "/continue", "/mfa-verification",
        "/oidc/device", "/one-time-token", "/single-sign-on",
    ];

    public static bool IsOpen(HttpRequest request) => Matches(_open, request.Path);

    public static bool IsAttempt(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && Matches(_attempts, request.Path);

    private static bool Matches(PathString[] prefixes, PathString path)
    {
        foreach (var prefix in prefixes)
        {
            if (path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
