using Microsoft.AspNetCore.Http;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Sessions;

/// <summary>Cookies in pairs <c>name</c> and <c>name.sig</c> (section 4.2). A missing or wrong signature makes the cookie invisible.</summary>
internal static class SignedCookies
{
    public static string? Read(HttpContext context, IOidcTenant tenant, string name)
    {
        // Never decoded: the signature covers the bytes that travelled.
        var value = RawCookies.Find(context.Request, name);
        var signature = RawCookies.Find(context.Request, name + ".sig");
        return value is not null && signature is not null && tenant.CookieKeys.Verify(name, value, signature) ? value : null;
    }

    public static void Write(HttpContext context, IOidcTenant tenant, string name, string value, string path, TimeSpan lifetime)
    {
        RawCookies.Append(context.Response, name, value, path, lifetime, IsHttps(tenant), isHttpOnly: true);
        RawCookies.Append(context.Response, name + ".sig", tenant.CookieKeys.Sign(name, value), path, lifetime, IsHttps(tenant), isHttpOnly: true);
    }

    public static void Delete(HttpContext context, IOidcTenant tenant, string name, string path)
    {
        RawCookies.Append(context.Response, name, "", path, TimeSpan.Zero, IsHttps(tenant), isHttpOnly: true);
        RawCookies.Append(context.Response, name + ".sig", "", path, TimeSpan.Zero, IsHttps(tenant), isHttpOnly: true);
    }

    public static bool IsHttps(IOidcTenant tenant) => tenant.Endpoint.StartsWith("https:", StringComparison.Ordinal);
}
