using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize;

/// <summary>Delivers the answer of the authorization endpoint to the client (section 3.4, RFC 9207 for <c>iss</c>).</summary>
internal static class AuthorizeResponse
{
    public static Task SendCodeAsync(HttpContext context, AuthorizeRequest request, string code) =>
        SendAsync(context, request, [new("code", code), .. StateAndIssuer(request)], StatusCodes.Status200OK);

    /// <summary>Plain OAuth parameters, no <c>code</c> and <c>message</c> (section 17.2); JSON where there is nowhere to go.</summary>
    public static Task SendErrorAsync(HttpContext context, AuthorizeRequest request, OidcError error)
    {
        if (request.RedirectUri is null)
        {
            return ErrorResponse.WriteAsync(context, error, request.ClientState, request.Tenant.Issuer);
        }

        var fields = new List<KeyValuePair<string, string>> { new("error", error.Error) };
        AddOptional(fields, "error_description", error.Description);
        AddOptional(fields, "scope", error.Scope);
        fields.AddRange(StateAndIssuer(request));
        return SendAsync(context, request, fields, StatusCodes.Status400BadRequest);
    }

    private static Task SendAsync(HttpContext context, AuthorizeRequest request, List<KeyValuePair<string, string>> fields, int pageStatus)
    {
        var redirectUri = request.RedirectUri!;
        switch (ModeOf(request))
        {
            case "form_post":
                return AutoSubmitPage.WriteAsync(context, redirectUri, fields, pageStatus);
            case "fragment":
                Redirects.SeeOther(context, redirectUri + "#" + Redirects.Encode(fields));
                return Task.CompletedTask;
            default:
                Redirects.SeeOther(context, Redirects.WithQuery(redirectUri, fields));
                return Task.CompletedTask;
        }
    }

    /// <summary>The requested mode where it is one, else the default of the response type.</summary>
    private static string ModeOf(AuthorizeRequest request) => request.Parameters[Parameters.ResponseMode] switch
    {
        ("query" or "fragment" or "form_post") and var mode => mode,
        _ when request.Parameters[Parameters.ResponseType]?.Contains("token", StringComparison.Ordinal) == true => "fragment",
        _ => "query",
    };

    private static List<KeyValuePair<string, string>> StateAndIssuer(AuthorizeRequest request)
    {
        var fields = new List<KeyValuePair<string, string>>(2);
        AddOptional(fields, "state", request.ClientState);
        fields.Add(new("iss", request.Tenant.Issuer));
        return fields;
    }

    private static void AddOptional(List<KeyValuePair<string, string>> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields.Add(new(name, value));
        }
    }
}
