using CsCheck;
using Signet.Oidc.Clients;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Contract section 2.6: metadata that must not be used.</summary>
public sealed class ClientMetadataFuzzTests
{
    private static readonly string[] _dangerous = ["javascript", "vbscript", "data", "blob", "file", "about"];

    private static readonly Gen<string> _uris = Gen.OneOf(
        TroubleUris.Uris,
        Trouble.Text,
        Gen.OneOf("javascript:alert(1)", "DATA:text/html,x", "file:///etc/passwd", "https://a.example.com/cb", "com.example.app://cb").SelectMany(Trouble.Mutate));

    [Fact]
    public void A_uri_that_is_used_names_no_scheme_that_runs_or_reads_anything() => _uris.Holds(text =>
    {
        if (!ClientMetadataCheck.IsUnusable(text))
        {
            Assert.DoesNotContain(SchemeForBrowsers(text), _dangerous);
            Assert.DoesNotContain('#', text);
            Assert.True(text.Contains('*', StringComparison.Ordinal) || text.StartsWith(new Uri(text).Scheme + ":", StringComparison.OrdinalIgnoreCase), text);
        }
    });

    [Fact]
    public void A_client_with_any_uris_is_served_or_refused() => Gen.Select(_uris.Array[0, 4], _uris.Array[0, 4]).Holds((redirects, logouts) =>
    {
        var client = new Client { Id = "c", Type = ClientType.Spa, RedirectUris = redirects, PostLogoutRedirectUris = logouts };

        var error = ClientMetadataCheck.Run(client);

        Assert.Equal(redirects.Length == 0 || redirects.Concat(logouts).Any(ClientMetadataCheck.IsUnusable), error is not null);
        Assert.All(redirects, uri => Assert.Equal(redirects.Contains(uri) && !uri.Contains('*', StringComparison.Ordinal), RedirectUris.Allows(client, uri)));
    });

    /// <summary>URL Standard: controls and spaces around it, and tabs and line ends in it, do not count.</summary>
    private static string SchemeForBrowsers(string text)
    {
        var url = string.Concat(text.Trim([.. Enumerable.Range(0, ' ' + 1).Select(c => (char)c)]).Where(c => c is not ('\t' or '\r' or '\n')));
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : url[..colon].ToLowerInvariant();
    }
}
