using System.Text;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize;

/// <summary>The page of the sign-in experience that a prompt leads to (sections 3.2 and 4.1). Origin-relative.</summary>
internal static class SignInLocation
{
    /// <summary>In the order of the contract.</summary>
    private static readonly string[] _forwarded =
        [Parameters.OrganizationId, Parameters.UiLocales, Parameters.OneTimeToken, Parameters.LoginHint, Parameters.Identifier];

    public static string ForConsent(AuthorizeRequest request) => "/consent?app_id=" + Uri.EscapeDataString(request.Client.Id);

    public static string ForLogin(AuthorizeRequest request)
    {
        // One value outside its list voids every extension parameter, and the request proceeds.
        var parameters = ScreenOf(request.Parameters) is null ? RequestParameters.Empty : request.Parameters;
        var screen = request.AsksToRegister ? "register" : ScreenOf(parameters) ?? "sign-in";
        var direct = DirectOf(parameters);
        var location = new StringBuilder("/").Append(direct ?? screen).Append("?app_id=").Append(Uri.EscapeDataString(request.Client.Id));
        foreach (var name in _forwarded)
        {
            Append(location, name, parameters[name]);
        }

        Append(location, "fallback", direct is null ? null : screen);
        return location.ToString();
    }

    /// <summary>Null for a value outside the list.</summary>
    private static string? ScreenOf(RequestParameters parameters) =>
        (parameters[Parameters.FirstScreen], parameters[Parameters.InteractionMode]) switch
        {
            (_, not (null or "signIn" or "signUp")) => null,
            (null, "signUp") => "register",
            (null or "sign_in" or "signIn", _) => "sign-in",
            ("register", _) => "register",
            ("reset_password", _) => "reset-password",
            ("identifier:sign_in", _) => "identifier-sign-in",
            ("identifier:register", _) => "identifier-register",
            ("single_sign_on", _) => "single-sign-on",
            _ => null,
        };

    private static string? DirectOf(RequestParameters parameters)
    {
        if (parameters[Parameters.DirectSignIn] is not { } direct)
        {
            return parameters.Has(Parameters.GoogleOneTapCredential) ? "direct/social/google" : null;
        }

        // A browser would resolve dots and arrive at another page.
        return direct.Split(':') is [("social" or "sso") and var method, not ("" or "." or "..") and var target, ..]
            ? $"direct/{method}/{Uri.EscapeDataString(target)}"
            : null;
    }

    private static void Append(StringBuilder location, string name, string? value)
    {
        if (value is not null)
        {
            location.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
