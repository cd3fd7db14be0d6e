using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Signet.Console.Session;

/// <summary>Keeps a pending sign-in in an encrypted cookie of the browser that started it; one cookie per attempt, so that tabs do not disturb each other.</summary>
internal sealed class SignInFlows(IDataProtectionProvider protection)
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Signet.Console.SignInFlow").ToTimeLimitedDataProtector();

    public static string Challenge(SignInFlow flow) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(flow.CodeVerifier)));

    public SignInFlow Start(HttpContext context, string returnTo)
    {
        var flow = new SignInFlow(NewValue(), NewValue(), NewValue(), returnTo);
        context.Response.Cookies.Append(CookieName(flow.State), _protector.Protect(JsonSerializer.Serialize(flow), _lifetime), Options(context));
        return flow;
    }

    /// <summary>The flow with this state, once; null when it is unknown, expired or another browser's.</summary>
    public SignInFlow? Take(HttpContext context, string? state)
    {
        if (state is not { Length: 43 } || context.Request.Cookies[CookieName(state)] is not { } cookie)
        {
            return null;
        }

        context.Response.Cookies.Delete(CookieName(state), Options(context));
        try
        {
            var flow = JsonSerializer.Deserialize<SignInFlow>(_protector.Unprotect(cookie));
            return flow is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(flow.State), Encoding.ASCII.GetBytes(state))
                ? flow
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string NewValue() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private static string CookieName(string state) => $"signet_console_flow_{state[..8]}";

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = _lifetime,
        Path = ConsoleAuthentication.CallbackPath,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
