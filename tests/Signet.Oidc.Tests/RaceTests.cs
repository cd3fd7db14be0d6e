using System.Net;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>One-time things, used by many at once (security.md class P).</summary>
public sealed class RaceTests
{
    [Fact]
    public async Task Of_many_exchanges_of_one_code_one_wins_and_the_replay_takes_its_tokens_back()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var code = Flows.ParameterOf(await browser.AuthorizeAsync(Flows.Query()), "code");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => browser.TokenAsync(Flows.Exchange(code))));

        Assert.True(answers.Count(answer => answer.Status == HttpStatusCode.OK) <= 1);
        foreach (var (_, tokens) in answers.Where(answer => answer.Status == HttpStatusCode.OK))
        {
            var (refreshed, _) = await browser.TokenAsync(Flows.Refresh(tokens));
            Assert.Equal(HttpStatusCode.BadRequest, refreshed);
        }
    }

    [Fact]
    public async Task Of_many_exchanges_of_one_impersonation_token_one_wins()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        host.People.ImpersonationTokens[Wire.Secret.Hash("sub_1")] = new Hosting.SubjectToken(OidcHost.User);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => browser.TokenAsync(
            ("grant_type", Wire.GrantTypes.TokenExchange), ("client_id", "web"), ("client_secret", OidcHost.Secret), ("subject_token", "sub_1"),
            ("subject_token_type", "urn:logto:token-type:impersonation_token"), ("resource", OidcHost.Api))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_the_window_no_use_of_a_replaced_refresh_token_succeeds()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        var tokens = await Flows.SignInAsync(browser, Flows.Query());
        await browser.TokenAsync(Flows.Refresh(tokens));
        host.Clock.Advance(TimeSpan.FromSeconds(3));

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => browser.TokenAsync(Flows.Refresh(tokens))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Empty(host.Store.RefreshTokens);
    }
}
