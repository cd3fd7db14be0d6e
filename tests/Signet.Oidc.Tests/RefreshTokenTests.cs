using System.Net;
using Signet.Oidc.Clients;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>Contract section 10, RFC 9700 section 4.14.</summary>
public sealed class RefreshTokenTests
{
    [Fact]
    public async Task A_replaced_refresh_token_works_three_seconds_longer_and_then_revokes_its_family()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var first = await Flows.SignInAsync(browser, Flows.Query());
        var (_, second) = await browser.TokenAsync(Flows.Refresh(first));
        Assert.NotEqual((string)first["refresh_token"]!, (string)second["refresh_token"]!);

        host.Clock.Advance(TimeSpan.FromSeconds(2));
        var (inWindow, _) = await browser.TokenAsync(Flows.Refresh(first));
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        var (restarted, _) = await browser.TokenAsync(Flows.Refresh(first));
        host.Clock.Advance(TimeSpan.FromSeconds(4));
        var (late, body) = await browser.TokenAsync(Flows.Refresh(first));
        var (family, _) = await browser.TokenAsync(Flows.Refresh(second));

        Assert.Equal(HttpStatusCode.OK, inWindow);
        Assert.Equal(HttpStatusCode.OK, restarted);
        Assert.Equal(HttpStatusCode.BadRequest, late);
        Assert.Equal("invalid_grant", (string)body["error"]!);
        Assert.Equal("https://openid.sh/debug/invalid_grant", (string)body["error_uri"]!);
        Assert.Equal("grant request is invalid", (string)body["error_description"]!);
        Assert.Equal(["code", "message", "error_uri", "error", "error_description"], body.Select(member => member.Key));
        Assert.Equal(HttpStatusCode.BadRequest, family);
        Assert.Empty(host.Store.Grants);
        Assert.Empty(host.Store.RefreshTokens);
    }

    [Fact]
    public async Task A_confidential_client_keeps_its_token_until_most_of_its_life_is_over()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query("web"), "web", OidcHost.Secret);
        var form = Flows.Refresh(tokens, ("client_secret", OidcHost.Secret)).Where(field => field.Name != "client_id").Append(("client_id", "web")).ToArray();

        var (_, early) = await browser.TokenAsync(form);
        host.Clock.Advance(TimeSpan.FromDays(10));
        var (_, late) = await browser.TokenAsync(form);

        Assert.Equal((string)tokens["refresh_token"]!, (string)early["refresh_token"]!);
        Assert.NotEqual((string)tokens["refresh_token"]!, (string)late["refresh_token"]!);
    }

    [Fact]
    public async Task The_token_of_a_browser_never_lives_longer_than_the_first_one()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query());
        host.Clock.Advance(TimeSpan.FromDays(13));
        var (_, next) = await browser.TokenAsync(Flows.Refresh(tokens));

        host.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        var (expired, _) = await browser.TokenAsync(Flows.Refresh(next));

        Assert.Equal(HttpStatusCode.BadRequest, expired);
    }

    [Fact]
    public async Task A_narrower_scope_narrows_this_answer_only()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query());

        var (_, narrow) = await browser.TokenAsync(Flows.Refresh(tokens, ("scope", "profile")));
        var (_, full) = await browser.TokenAsync(Flows.Refresh(narrow));
        var (status, wide) = await browser.TokenAsync(Flows.Refresh(full, ("scope", "openid email phone")));

        Assert.Equal("profile", (string)narrow["scope"]!);
        Assert.False(narrow.ContainsKey("id_token"));
        Assert.Equal("openid offline_access profile", (string)full["scope"]!);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_scope", (string)wide["error"]!);
        Assert.Equal("email phone", (string)wide["scope"]!);
    }

    [Fact]
    public async Task A_resource_of_the_grant_gives_a_jwt_and_any_other_is_an_invalid_target()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "openid offline_access read delete", extra: "&resource=" + OidcHost.Api));

        var (_, api) = await browser.TokenAsync(Flows.Refresh(tokens, ("resource", OidcHost.Api)));
        var (status, other) = await browser.TokenAsync(Flows.Refresh(api, ("resource", "https://other.example.com")));

        var claims = Flows.PayloadOf(api["access_token"]);
        Assert.Equal(["alg", "typ", "kid"], Flows.HeaderOf(api["access_token"]).Select(member => member.Key));
        Assert.Equal("at+jwt", (string)Flows.HeaderOf(api["access_token"])["typ"]!);
        Assert.Equal(OidcHost.Api, (string)claims["aud"]!);
        Assert.Equal("read", (string)claims["scope"]!);
        Assert.Equal(["jti", "sub", "iat", "exp", "scope", "client_id", "iss", "aud"], claims.Select(member => member.Key));
        Assert.Equal(600, (int)api["expires_in"]!);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_target", (string)other["error"]!);
    }

    [Fact]
    public async Task A_role_taken_away_is_missing_from_the_next_token()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query(scope: "openid offline_access read write", extra: "&resource=" + OidcHost.Api));
        var (_, before) = await browser.TokenAsync(Flows.Refresh(tokens, ("resource", OidcHost.Api)));

        host.People.Scopes[(OidcHost.User, OidcHost.Api)] = ["read"];
        var (_, after) = await browser.TokenAsync(Flows.Refresh(before, ("resource", OidcHost.Api)));

        Assert.Equal("read write", (string)before["scope"]!);
        Assert.Equal("read", (string)after["scope"]!);
    }

    [Fact]
    public async Task An_organization_token_needs_membership_and_the_organizations_scope()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var with = await Flows.SignInAsync(
            browser,
            Flows.Query(scope: "openid offline_access urn:logto:scope:organizations invite", extra: "&resource=urn:logto:resource:organizations"));

        var (_, organization) = await browser.TokenAsync(Flows.Refresh(with, ("organization_id", "org-1")));
        var (notMember, denied) = await browser.TokenAsync(Flows.Refresh(organization, ("organization_id", "org-2")));
        using var another = host.NewBrowser();
        var without = await Flows.SignInAsync(another, Flows.Query());
        var (noScope, insufficient) = await another.TokenAsync(Flows.Refresh(without, ("organization_id", "org-1")));

        var claims = Flows.PayloadOf(organization["access_token"]);
        Assert.Equal("urn:logto:organization:org-1", (string)claims["aud"]!);
        Assert.Equal("invite", (string)claims["scope"]!);
        Assert.False(claims.ContainsKey("organization_id"));
        Assert.Equal(HttpStatusCode.Forbidden, notMember);
        Assert.Equal("access_denied", (string)denied["error"]!);
        Assert.Equal(HttpStatusCode.Forbidden, noScope);
        Assert.Equal("insufficient_scope", (string)insufficient["error"]!);
        Assert.Equal("urn:logto:scope:organizations", (string)insufficient["scope"]!);
    }

    [Fact]
    public async Task A_suspended_user_another_client_and_denied_access_get_nothing()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query());
        host.Tenant.Add(new Client { Id = "spa-2", Type = ClientType.Spa, RedirectUris = [OidcHost.Redirect] });

        var (stranger, _) = await browser.TokenAsync(
            ("grant_type", "refresh_token"), ("client_id", "spa-2"), ("refresh_token", (string)tokens["refresh_token"]!));
        host.People.DeniedClients.Add("spa");
        var (_, denied) = await browser.TokenAsync(Flows.Refresh(tokens));
        host.People.DeniedClients.Clear();
        host.People.Subjects.TryRemove(OidcHost.User, out _);
        var (_, suspended) = await browser.TokenAsync(Flows.Refresh(tokens));

        Assert.Equal(HttpStatusCode.BadRequest, stranger);
        Assert.Equal("access_denied", (string)denied["error"]!);
        Assert.Equal("invalid_grant", (string)suspended["error"]!);
    }

    [Fact]
    public async Task A_token_without_offline_access_dies_with_its_session()
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.Add(new Client { Id = "spa", Type = ClientType.Spa, RedirectUris = [OidcHost.Redirect], AlwaysIssuesRefreshToken = true });
        using var browser = host.NewBrowser();
        var bound = await Flows.SignInAsync(browser, Flows.Query(scope: "openid profile"));
        Assert.True(bound.ContainsKey("refresh_token"));

        host.Store.Sessions.Clear();
        var (status, _) = await browser.TokenAsync(Flows.Refresh(bound));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }
}
