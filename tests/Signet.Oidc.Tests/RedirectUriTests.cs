using Signet.Oidc.Clients;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract section 2.7 with security.md 1.14 and attack class A.</summary>
public sealed class RedirectUriTests
{
    [Theory]
    [InlineData("https://a.example.com/cb", "https://a.example.com/cb", true)]
    [InlineData("https://a.example.com/cb", "https://A.example.com/cb", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/CB", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/cb/", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/cb?x=1", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/cb#", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/x/../cb", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/cb/..;/", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/%63b", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com./cb", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com:443/cb", false)]
    [InlineData("https://a.example.com/cb", "http://a.example.com/cb", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com@evil.com/cb", false)]
    [InlineData("https://a.example.com/cb", "https://evil.com\\@a.example.com/cb", false)]
    [InlineData("https://a.example.com/cb", "https://a.example.com/cb\t", false)]
    [InlineData("https://a.example.com/cb", " https://a.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://one.example.com/cb", true)]
    [InlineData("https://*.example.com/cb", "https://ONE.example.com/cb", true)]
    [InlineData("https://*.example.com/cb", "https://one.two.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://evil.com/.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://evil.com?.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://evil.com#.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://evil.com\\.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://a%2eevil.com%2f.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://user@x.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://*.example.com/cb", false)]
    [InlineData("https://*.example.com/cb", "https://x.example.com:444/cb", false)]
    [InlineData("https://*.example.com/cb", "https://x.example.com:443/cb", true)]
    [InlineData("https://*.com/cb", "https://evil.com/cb", false)]
    [InlineData("https://example.*/cb", "https://example.org/cb", false)]
    [InlineData("https://*.co.uk/cb", "https://evil.co.uk/cb", false)]
    [InlineData("https://*.vercel.app/cb", "https://evil.vercel.app/cb", false)]
    [InlineData("https://app-*.vercel.app/cb", "https://app-42.vercel.app/cb", true)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/1/2", true)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/", true)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/q/1", false)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/../q", false)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/%2e%2e/q", false)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/%252e%252e/q", false)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/..;/q", false)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/..%5cq", false)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/1?x=1", false)]
    [InlineData("https://a.example.com/p/*", "https://a.example.com/p/1#x", false)]
    [InlineData("http://localhost/cb", "http://localhost:51004/cb", false)]
    public void A_web_client_is_sent_to_registered_uris_only(string registered, string requested, bool isAllowed)
    {
        var client = new Client { Id = "c", Type = ClientType.Spa, RedirectUris = [registered] };

        Assert.Equal(isAllowed, RedirectUris.Allows(client, requested));
    }

    [Theory]
    [InlineData("http://localhost/cb", "http://localhost:51004/cb", true)]
    [InlineData("http://localhost:8080/cb", "http://localhost/cb", true)]
    [InlineData("http://127.0.0.1/cb", "http://127.0.0.1:1/cb", true)]
    [InlineData("http://[::1]/cb", "http://[::1]:1/cb", true)]
    [InlineData("http://127.0.0.1/cb", "http://localhost:1/cb", false)]
    [InlineData("http://localhost/cb", "http://localhost:1/other", false)]
    [InlineData("http://localhost/cb", "http://localhost:x/cb", false)]
    [InlineData("http://localhost/cb", "http://localhost.evil.com:1/cb", false)]
    [InlineData("https://localhost/cb", "https://localhost:1/cb", false)]
    [InlineData("com.example.app://cb", "com.example.app://cb", true)]
    [InlineData("com.example.app://cb", "com.example.app://other", false)]
    public void A_native_client_may_choose_the_port_of_a_loopback_address(string registered, string requested, bool isAllowed)
    {
        var client = new Client { Id = "c", Type = ClientType.Native, RedirectUris = [registered], PostLogoutRedirectUris = [registered] };

        Assert.Equal(isAllowed, RedirectUris.Allows(client, requested));
        Assert.Equal(registered == requested, RedirectUris.AllowsAfterLogout(client, requested));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://a.example.com/#f")]
    [InlineData("nonsense")]
    public void A_client_with_a_dangerous_uri_is_not_served(string registered)
    {
        var redirect = new Client { Id = "c", Type = ClientType.Spa, RedirectUris = [registered] };
        var logout = new Client { Id = "c", Type = ClientType.Spa, RedirectUris = ["https://a.example.com"], PostLogoutRedirectUris = [registered] };

        Assert.Equal("invalid_redirect_uri", ClientMetadataCheck.Run(redirect)!.Error);
        Assert.Equal("invalid_client_metadata", ClientMetadataCheck.Run(logout)!.Error);
    }

    [Theory]
    [InlineData("https://a.example.com/cb", "https://a.example.com", true)]
    [InlineData("https://a.example.com/cb", "https://a.example.com:444", false)]
    [InlineData("https://a.example.com/cb", "http://a.example.com", false)]
    [InlineData("https://a.example.com/cb", "null", false)]
    [InlineData("https://user@a.example.com/cb", "null", false)]
    [InlineData("https://*.example.com/cb", "https://x.example.com", true)]
    [InlineData("com.example.app://cb", "null", true)]
    public void An_origin_is_judged_by_the_redirect_uris(string registered, string origin, bool isAllowed) =>
        Assert.Equal(isAllowed, RedirectUriPattern.Parse(registered).MatchesOrigin(origin));
}
