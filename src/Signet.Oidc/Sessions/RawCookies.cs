using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Signet.Oidc.Sessions;

/// <summary>Cookies exactly as they travel. The framework percent-encodes and decodes values, which would break signatures.</summary>
internal static class RawCookies
{
    public static string? Find(HttpRequest request, string name)
    {
        foreach (var header in request.Headers.Cookie)
        {
            var rest = header.AsSpan();
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf(';');
                var pair = (end < 0 ? rest : rest[..end]).Trim();
                rest = end < 0 ? [] : rest[(end + 1)..];
                if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.Ordinal))
                {
                    return pair[(name.Length + 1)..].ToString();
                }
            }
        }

        return null;
    }

    /// <param name="response">Gets the header.</param>
    /// <param name="name">Cookie name.</param>
    /// <param name="value">Only cookie octets (RFC 6265 section 4.1.1); the caller encodes.</param>
    /// <param name="path">Scope of the cookie.</param>
    /// <param name="lifetime">Null for a browser session, zero to delete.</param>
    /// <param name="isSecure">Adds <c>Secure</c>.</param>
    /// <param name="isHttpOnly">Hides it from scripts.</param>
    public static void Append(HttpResponse response, string name, string value, string path, TimeSpan? lifetime, bool isSecure, bool isHttpOnly)
    {
        var cookie = new StringBuilder(name).Append('=').Append(value).Append("; path=").Append(path);
        if (lifetime is { } age)
        {
            cookie.Append("; max-age=").Append(((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        cookie.Append("; samesite=lax").Append(isSecure ? "; secure" : "").Append(isHttpOnly ? "; httponly" : "");
        response.Headers.Append(HeaderNames.SetCookie, cookie.ToString());
    }
}
