using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>What every answer of the provider has in common (contract sections 1.3, 1.4, 16 and 17).</summary>
internal static partial class ProperAnswer
{
    private static readonly string[] _headers =
    [
        "Date", "Server", "Connection", "Content-Type", "Content-Length", "Transfer-Encoding", "Cache-Control", "Pragma", "Location", "Set-Cookie", "Vary", "ETag", "Allow",
        "Access-Control-Allow-Origin", "Access-Control-Max-Age", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Expose-Headers",
        "WWW-Authenticate", "Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "DPoP-Nonce",
    ];

    public static void AssertProper(FuzzRequest request, RawAnswer answer, string issuer)
    {
        if (answer is { Status: 414 or 431, Body: [] } || (answer is { Status: 404, Body: [] } && HasDotSegment(request.Path)))
        {
            // The web server's own limits; or dots, which it resolves, led out of the provider.
            return;
        }

        Assert.InRange(answer.Status, 200, 499);
        Assert.All(answer.Headers, header => Assert.Contains(header.Key, _headers, StringComparer.OrdinalIgnoreCase));
        Assert.All(answer.Headers.SelectMany(header => header), value => Assert.DoesNotContain(value, c => c is (< ' ' and not '\t') or > '~'));
        if (answer.Status is 302 or 303)
        {
            Assert.Matches(Location(), answer["Location"]!.Replace(issuer, "issuer:", StringComparison.Ordinal));
            return;
        }

        Assert.Null(answer["Location"]);
        if (answer.Status is 204 or 304 || request.Method == "HEAD")
        {
            Assert.Empty(answer.Body);
            return;
        }

        AssertBody(request, answer, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(answer.Body));
    }

    private static void AssertBody(FuzzRequest request, RawAnswer answer, string body)
    {
        switch (answer["Content-Type"])
        {
            case "text/html; charset=utf-8":
                Assert.StartsWith("default-src 'none'", answer["Content-Security-Policy"], StringComparison.Ordinal);
                Assert.StartsWith("<!doctype html>", body, StringComparison.Ordinal);
                break;
            case "text/plain; charset=utf-8":
                Assert.Equal((200, ""), (answer.Status, body));
                break;
            default:
                Assert.Matches("^application/(json|jwk-set\\+json); charset=utf-8$", answer["Content-Type"]);
                AssertJson(request, answer.Status, body);
                break;
        }
    }

    private static void AssertJson(FuzzRequest request, int status, string body)
    {
        using var document = JsonDocument.Parse(body);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        if (status >= 400)
        {
            // A query may ask for the plain OAuth body.
            var isPlain = request.Query.Any(pair => pair.Name == "parse_error") || request.QueryEnd.Contains("parse", StringComparison.OrdinalIgnoreCase);
            Assert.All(isPlain ? (string[])["error"] : ["code", "message", "error"], name => Assert.NotEqual("", document.RootElement.GetProperty(name).GetString()));
        }
    }

    private static bool HasDotSegment(string path) => Uri.UnescapeDataString(path).Split('/').Any(segment => segment is "." or "..");

    // A page of the sign-in experience, the provider itself, or what the test clients registered.
    [GeneratedRegex(
        @"^(/(sign-in|register|reset-password|identifier-sign-in|identifier-register|single-sign-on|consent|device|device/success|direct/(social|sso)/[^/?]+)(\?|$)"
        + @"|issuer:/|https://app\.example\.com/(callback|bye)([?#]|$)|com\.example\.app://callback([?#]|$)|http://localhost(:[0-9]+)?/callback([?#]|$))")]
    private static partial Regex Location();
}
