using System.Text.RegularExpressions;
using CsCheck;
using Signet.Oidc.Clients;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Contract section 2.7 with security.md 1.14 and attack class A. <see cref="Uri"/> stands for the browser, which normalises.</summary>
public sealed partial class RedirectUriFuzzTests
{
    private static readonly Gen<string> _patterns = Gen.Select(
        Gen.OneOf("https://", "http://"),
        Gen.Select(Gen.Frequency((3, Gen.OneOf("*", "**", "a-*", "*-b", "x*y", "a")), (1, Gen.OneOf("a", "b"))).Array[1, 3], Gen.OneOf("example.com", "example.com.", "com", "com.", "co.uk", "github.io", "GitHub.io", "2.3.4", "0.1", "localhost", "evil..com")),
        Gen.OneOf("", ":443", ":8080"),
        Gen.OneOf("/cb", "/*", "/p/*", "/p/*/cb", "/*/*", "/p*"),
        Gen.OneOf("", "", "?x=1"),
        (scheme, host, port, path, query) => scheme + string.Join('.', host.Item1) + "." + host.Item2 + port + path + query);

    private static readonly Gen<string> _stars = Gen.OneOf(
        Gen.OneOf("a", "evil", "a.b", "", "..", "%2e%2e", "/../", "@", "evil.com/", "evil.com?", "evil.com#", "evil.com\\", "%2f", "\t", "\u3002", "a:1"),
        Trouble.Piece);

    [Fact]
    public void A_registration_without_wildcard_allows_itself_only() =>
        (from registered in Gen.OneOf(TroubleUris.Uris, Trouble.Text)
         from requested in Gen.OneOf(Trouble.Mutate(registered), Gen.Const(registered), TroubleUris.Uris)
         select (registered, requested)).Holds((registered, requested) =>
        {
            var pattern = RedirectUriPattern.Parse(registered);

            Assert.Equal(!registered.Contains('*', StringComparison.Ordinal), pattern.Matches(registered, ignoreLoopbackPort: false));
            if (!registered.Contains('*', StringComparison.Ordinal))
            {
                Assert.Equal(requested == registered, pattern.Matches(requested, ignoreLoopbackPort: false));
            }
        });

    [Fact]
    public void A_native_client_may_change_the_port_of_a_loopback_address_and_nothing_else() =>
        (from host in Gen.OneOf("localhost", "127.0.0.1", "[::1]", "127.0.0.2", "localhost.", "LOCALHOST", "app")
         from path in TroubleUris.Paths
         let registered = "http://" + host + path
         from requested in Gen.OneOf(
             Gen.OneOf(":0", ":80", ":51004", ":x", ":", ":99999999", ":1@evil.com", ":1/..").Select(port => "http://" + host + port + path),
             Trouble.Mutate(registered),
             Trouble.Mutate("http://" + host + ":51004" + path))
         where !ClientMetadataCheck.IsUnusable(registered) && !registered.Contains('*', StringComparison.Ordinal)
         select (registered, requested)).Holds((registered, requested) =>
        {
            if (registered != requested && RedirectUriPattern.Parse(registered).Matches(requested, ignoreLoopbackPort: true))
            {
                Assert.True(!Uri.TryCreate(requested, UriKind.Absolute, out var uri) || uri is { IsLoopback: true, Scheme: "http", UserInfo: "" }, requested);
                Assert.Equal(WithoutPort(registered), WithoutPort(requested));
            }
        });

    [Fact]
    public void A_wildcard_stays_in_its_label_its_domain_and_its_path() =>
        (from registered in _patterns
         from star in _stars
         let filled = registered.Replace("**", star, StringComparison.Ordinal).Replace("*", star, StringComparison.Ordinal)
         from requested in Gen.OneOf(Gen.Const(filled), Trouble.Mutate(filled))
         select (registered, requested)).Holds((registered, requested) =>
        {
            if (registered.Contains('*', StringComparison.Ordinal)
                && RedirectUriPattern.Parse(registered).Matches(requested, ignoreLoopbackPort: true)
                && Uri.TryCreate(requested, UriKind.Absolute, out var uri))
            {
                AssertWithin(registered, uri);
            }
        });

    [Fact]
    public void An_origin_that_is_allowed_is_the_origin_of_a_registration() =>
        (from registered in Gen.OneOf(TroubleUris.Uris, _patterns)
         from origin in Gen.OneOf(TroubleUris.Uris, Trouble.Text, Trouble.Mutate(registered), Gen.Const("null"))
         select (registered, origin)).Holds((registered, origin) =>
        {
            // After a closing bracket Uri takes what no browser takes.
            if (RedirectUriPattern.Parse(registered).MatchesOrigin(origin) && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && !origin.Contains('[', StringComparison.Ordinal))
            {
                Assert.True(uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" && uri.Fragment.Length == 0, origin);
                Assert.True(IsAddress(uri) || LabelsOf(registered).Length == uri.Host.Split('.').Length, origin);
                Assert.StartsWith(uri.Scheme + ":", registered, StringComparison.OrdinalIgnoreCase);
            }
        });

    [Fact]
    public void A_uri_is_cut_where_a_browser_cuts_it_and_nothing_is_lost() => TroubleUris.Uris.Holds(text =>
    {
        if (UriParts.Split(text) is not { } parts)
        {
            return;
        }

        var rebuilt = parts.Scheme + "://" + parts.Host + (parts.Port is null ? "" : ":" + parts.Port);
        Assert.Contains(text, (string[])[rebuilt + parts.Path + parts.Query + parts.Fragment, rebuilt + parts.Query + parts.Fragment]);
        if (parts.Scheme is "http" or "https" && !parts.Host.StartsWith('[') && Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            Assert.True(uri.UserInfo.Length == 0 && uri.Port == parts.EffectivePort, text);
            Assert.True(IsAddress(uri) || string.Equals(uri.Host, parts.Host, StringComparison.OrdinalIgnoreCase), text);
        }
    });

    private static void AssertWithin(string registered, Uri uri)
    {
        var (pattern, host) = (LabelsOf(registered), uri.Host.Split('.'));
        Assert.True(uri.UserInfo.Length == 0 && uri.Fragment.Length == 0);
        if (string.Concat(pattern).Contains('*', StringComparison.Ordinal))
        {
            Assert.Equal(pattern.Length, host.Length);
            Assert.All(host, label => Assert.NotEqual("", label));
            Assert.Equal(pattern[^2..], host[^2..], StringComparer.OrdinalIgnoreCase);
            Assert.False(IsShared(pattern) && pattern[^3].All(c => c == '*'));
            Assert.False(IsAddress(uri));
        }
        else
        {
            Assert.True(IsAddress(uri) || pattern.SequenceEqual(host, StringComparer.OrdinalIgnoreCase));
        }

        var path = registered[registered.IndexOf('/', "https://".Length)..];
        Assert.StartsWith(Uri.UnescapeDataString(path.Split('*', '?')[0]), Uri.UnescapeDataString(uri.AbsolutePath), StringComparison.Ordinal);
        Assert.Equal(path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "", uri.Query);
    }

    private static bool IsShared(string[] labels) =>
        string.Join('.', labels[^2..]).ToLowerInvariant() is "co.uk" or "com.uk" or "org.uk" or "github.io" or "co.io" or "com.io" or "org.io" or "com.co" or "org.co";

    private static string[] LabelsOf(string registered)
    {
        var authority = registered[(registered.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/', '?', '#')[0];
        return authority.Split(':')[0].Split('.');
    }

    private static bool IsAddress(Uri uri) => uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;

    private static string WithoutPort(string uri) => LoopbackPort().Replace(uri, "$1/");

    [GeneratedRegex(@"^(http://(?:[^/:?#]+|\[::1\]))(?::[0-9]+)?(?:/|(?=[?#]|$))")]
    private static partial Regex LoopbackPort();
}
