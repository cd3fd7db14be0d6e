using System.Text;
using Microsoft.AspNetCore.Http;

namespace Signet.Oidc.Http;

/// <summary>Redirects with the status codes of section 1.4.</summary>
internal static class Redirects
{
    /// <summary>303: the browser always follows with GET, and never repeats credentials (RFC 9700 section 4.12).</summary>
    public static void SeeOther(HttpContext context, string location) => To(context, StatusCodes.Status303SeeOther, location);

    public static void Found(HttpContext context, string location) => To(context, StatusCodes.Status302Found, location);

    /// <summary>Adds parameters to an existing query, in front of a fragment.</summary>
    public static string WithQuery(string uri, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var hash = uri.IndexOf('#', StringComparison.Ordinal);
        var (head, fragment) = hash < 0 ? (uri, "") : (uri[..hash], uri[hash..]);
        var encoded = Encode(parameters);
        if (encoded.Length == 0)
        {
            return uri;
        }

        var question = head.IndexOf('?', StringComparison.Ordinal);
        var separator = question < 0 ? "?" : question == head.Length - 1 || head.EndsWith('&') ? "" : "&";
        return head + separator + encoded + fragment;
    }

    public static string Encode(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(parameter => Uri.EscapeDataString(parameter.Key) + "=" + Uri.EscapeDataString(parameter.Value)));

    private static void To(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = ToAscii(location);
    }

    // A header holds ASCII only; this is how a browser would send the rest.
    private static string ToAscii(string location)
    {
        if (Ascii.IsValid(location))
        {
            return location;
        }

        var ascii = new StringBuilder(location.Length * 2);
        foreach (var rune in location.EnumerateRunes())
        {
            ascii.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return ascii.ToString();
    }
}
