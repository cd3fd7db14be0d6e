using System.Net;

namespace Signet.Server.Tests.Protocol;

/// <summary>One-time things, fired from many tasks at once against the real stores (security.md classes I and P).</summary>
public abstract class RaceTests(ServerFixture fixture)
{
    private const int Times = 16;

    [Fact]
    public async Task P_of_many_exchanges_of_one_code_at_most_one_wins_and_its_tokens_are_withdrawn()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;

        var answers = await ProtocolSignIn.AtOnceAsync(Times, () => client.RedeemAsync(person.Code, person.Verifier));

        var winners = answers.Where(answer => answer.IsSuccessStatusCode).ToList();
        Assert.True(winners.Count <= 1, $"{winners.Count} winners");
        Assert.All(answers.Except(winners), answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        foreach (var winner in winners)
        {
            var tokens = await TestClient.TokensAsync(winner);
            Assert.Equal(401, await fixture.UserInfoAsync(tokens["access_token"]));
            Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        }
    }

    [Fact]
    public async Task P_a_code_used_once_gives_tokens_and_used_again_takes_them_back()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;

        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(person.Code, person.Verifier));
        Assert.Equal(200, await fixture.UserInfoAsync(tokens["access_token"]));
        Assert.Equal("400 oidc.invalid_grant", await client.RedeemAsync(person.Code, person.Verifier).VerdictAsync());

        Assert.Equal(401, await fixture.UserInfoAsync(tokens["access_token"]));
        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
    }

    [Fact]
    public async Task P_a_code_of_another_client_or_with_another_verifier_stays_with_its_owner()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var thief = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;

        Assert.Equal("400 oidc.invalid_grant", await thief.RedeemAsync(person.Code, person.Verifier).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await client.RedeemAsync(person.Code, new string('x', 43)).VerdictAsync());
        Assert.Equal("200", await client.RedeemAsync(person.Code, person.Verifier).VerdictAsync());
    }

    [Fact]
    public async Task P_rotations_at_once_stay_in_the_window_and_one_after_it_revokes_the_family()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api, "SPA");
        var tokens = await fixture.TokensAsync(client);
        var first = (string)tokens["refresh_token"]!;

        var answers = await ProtocolSignIn.AtOnceAsync(Times, () => client.RefreshAsync(first));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var successors = await Task.WhenAll(answers.Select(async answer => (string)(await TestClient.TokensAsync(answer))["refresh_token"]!));
        Assert.Equal(Times, successors.Distinct(StringComparer.Ordinal).Count());
        fixture.Server.Time.Advance(TimeSpan.FromSeconds(4));
        var replays = await ProtocolSignIn.AtOnceAsync(Times, () => client.RefreshAsync(first));
        Assert.All(replays, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        foreach (var successor in successors)
        {
            Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync(successor).VerdictAsync());
        }
    }

    [Fact]
    public async Task P_of_many_tabs_with_one_pushed_request_one_gets_a_code()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client, "openid");
        using var page = person.Page;
        var query = client.Authorize("openid").Url.Split('?')[1].Replace("&prompt=consent", "", StringComparison.Ordinal);
        var form = query.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])))
            .Append(KeyValuePair.Create("client_secret", client.Secret!));
        using var content = new FormUrlEncodedContent(form);
        using var pushed = await fixture.Server.Http.PostAsync(new Uri("/oidc/request", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var uri = Uri.EscapeDataString((string)(await pushed.JsonAsync())["request_uri"]!);

        var answers = await ProtocolSignIn.AtOnceAsync(
            Times, () => page.Browser.Http.GetAsync(new Uri($"/oidc/auth?client_id={client.Id}&request_uri={uri}", UriKind.Relative)));

        Assert.Single(answers, answer => answer.Headers.Location?.Query.Contains("code=", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task I_of_many_resumes_of_one_interaction_one_goes_on()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var page = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize().Url);
        await page.StartAsync("SignIn");
        var id = await page.VerifyPasswordAsync(username, ProtocolSignIn.Password);
        await page.PostAsync("/identification", new { verificationId = id });
        var target = new Uri((string)(await (await page.PostAsync("/submit")).JsonAsync())["redirectTo"]!);

        var answers = await ProtocolSignIn.AtOnceAsync(Times, () => page.Browser.Http.GetAsync(target));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
    }
}
