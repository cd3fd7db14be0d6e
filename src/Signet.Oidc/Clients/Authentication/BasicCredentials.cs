using System.Text;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Clients.Authentication;

/// <summary><c>Authorization: Basic</c> (RFC 6749 section 2.3.1): id and secret, each form-encoded.</summary>
internal sealed record BasicCredentials(string ClientId, string Secret)
{
    private const string Prefix = "Basic ";

    public static Outcome<BasicCredentials> Parse(string header)
    {
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return OidcErrors.InvalidRequest("invalid authorization header value format");
        }

        var encoded = header.AsSpan(Prefix.Length).Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var length))
        {
            return OidcErrors.InvalidRequest("invalid authorization header value format");
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || Decode(pair[..colon]) is not { } id || Decode(pair[(colon + 1)..]) is not { } secret)
        {
            return OidcErrors.InvalidRequest("client_id and client_secret in the authorization header are not properly encoded");
        }

        return secret.Length == 0
            ? OidcErrors.InvalidRequest("client_secret must be provided in the Authorization header")
            : new BasicCredentials(id, secret);
    }

    private static string? Decode(string value)
    {
        var decoded = Uri.UnescapeDataString(value.Replace('+', ' '));
        return decoded.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && !HasBrokenEscape(value) ? decoded : null;
    }

    private static bool HasBrokenEscape(string value)
    {
        for (var i = value.IndexOf('%', StringComparison.Ordinal); i >= 0; i = value.IndexOf('%', i + 1))
        {
            if (i + 2 >= value.Length || !char.IsAsciiHexDigit(value[i + 1]) || !char.IsAsciiHexDigit(value[i + 2]))
            {
                return true;
            }
        }

        return false;
    }
}
