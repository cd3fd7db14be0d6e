using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Signet.Console.Session;

/// <summary>Names of the Console's session and the rules of its cookie, which holds only a reference to the tokens on the server.</summary>
internal static class ConsoleAuthentication
{
    public const string Scheme = "SignetConsole";
    public const string CookieName = "signet_console";
    public const string Policy = "SignetConsole";
    public const string BackchannelClient = "signet-console-oidc";
    public const string ManagementClient = "signet-console-api";

    public const string SignInPath = "/console/sign-in";
    public const string CallbackPath = "/console/callback";
    public const string SignOutPath = "/console/sign-out";
    public const string FailedPath = "/console/sign-in-failed";

    public const string SessionClaim = "console_session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = FailedPath;
        options.ReturnUrlParameter = "returnTo";
        options.Events.OnValidatePrincipal = RejectEndedSessionAsync;
    }

    /// <summary>Only a path of this Console; anything else becomes its first page.</summary>
    public static string SafeReturnTo(string? returnTo) =>
        returnTo is not null
        && returnTo.StartsWith("/console/", StringComparison.Ordinal)
        && !returnTo.Contains('\\', StringComparison.Ordinal)
        && !returnTo.StartsWith(SignInPath, StringComparison.Ordinal)
        && !returnTo.StartsWith(CallbackPath, StringComparison.Ordinal)
        && !returnTo.StartsWith(SignOutPath, StringComparison.Ordinal)
        && Uri.TryCreate(returnTo, UriKind.Relative, out _)
            ? returnTo
            : "/console/get-started";

    // The cookie stays: it tells the sign-in endpoint that this browser was signed in before.
    private static Task RejectEndedSessionAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<ConsoleSessions>();
        if (sessions.Find(context.Principal?.FindFirst(SessionClaim)?.Value) is null)
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}
