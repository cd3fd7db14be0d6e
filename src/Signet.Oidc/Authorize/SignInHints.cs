using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Sessions;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize;

/// <summary>Unsigned cookies that let the sign-in pages render in the right brand and language at once (section 4.2).</summary>
internal static class SignInHints
{
    public const string Cookie = "_logto";
    private const string GoogleCookie = "_logto_google_one_tap_credential";
    private const int MaxCredentialLength = 3072;
    private static readonly TimeSpan _googleLifetime = TimeSpan.FromSeconds(10);

    public static void Write(HttpContext context, IOidcTenant tenant, Client client, RequestParameters parameters)
    {
        WriteHints(context, tenant, client.IsMetadataDocument ? null : client.Id, parameters);
        if (parameters[Parameters.GoogleOneTapCredential] is { Length: <= MaxCredentialLength } credential)
        {
            var encoded = Uri.EscapeDataString(credential);
            RawCookies.Append(context.Response, GoogleCookie, encoded, "/", _googleLifetime, SignedCookies.IsHttps(tenant), isHttpOnly: false);
        }
    }

    public static void WriteHints(HttpContext context, IOidcTenant tenant, string? clientId, RequestParameters parameters)
    {
        var hints = new JsonObject();
        Add(hints, "appId", clientId);
        Add(hints, "organizationId", parameters[Parameters.OrganizationId]);
        Add(hints, "uiLocales", parameters[Parameters.UiLocales]);
        var value = Uri.EscapeDataString(hints.ToJsonString());
        RawCookies.Append(context.Response, Cookie, value, "/", lifetime: null, SignedCookies.IsHttps(tenant), isHttpOnly: false);
    }

    // Longer values are no ids or languages; the cookie must stay small.
    private static void Add(JsonObject hints, string name, string? value)
    {
        if (value is { Length: <= 256 })
        {
            hints[name] = value;
        }
    }
}
