using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;
using Signet.Oidc.Wire;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>
/// Ties the code form to the browser that asked for it. The page at <c>/device</c> reads the cookie and posts it back; since the
/// cookie is not sent to <c>/oidc/device</c>, a signed twin on that path is what the form is compared with.
/// </summary>
internal static class DeviceXsrf
{
    public const string Cookie = "_logto_device_flow_xsrf";
    private const string Twin = "_device_xsrf";
    private const string PagePath = "/device";
    private const string FormPath = "/oidc/device";
    private static readonly TimeSpan _lifetime = TimeSpan.FromSeconds(600);

    /// <summary>Returns the secret of the form.</summary>
    public static string Issue(HttpContext context, IOidcTenant tenant)
    {
        var xsrf = SignedCookies.Read(context, tenant, Twin) ?? Secret.New();
        RawCookies.Append(context.Response, Cookie, xsrf, PagePath, _lifetime, SignedCookies.IsHttps(tenant), isHttpOnly: false);
        SignedCookies.Write(context, tenant, Twin, xsrf, FormPath, _lifetime);
        return xsrf;
    }

    public static bool IsValid(HttpContext context, IOidcTenant tenant, string? sent) =>
        sent is not null
        && SignedCookies.Read(context, tenant, Twin) is { } expected
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(expected));

    public static void Delete(HttpContext context)
    {
        RawCookies.Append(context.Response, Cookie, "", PagePath, TimeSpan.Zero, isSecure: false, isHttpOnly: false);
        RawCookies.Append(context.Response, Twin, "", FormPath, TimeSpan.Zero, isSecure: false, isHttpOnly: true);
    }
}
