
namespace Signet.Server.Tests.Experience;

/// <summary>New accounts through the Experience API (experience.md 6.2, 22.4).</summary>
public abstract class RegistrationTests(ServerFixture fixture)
{
    private const string Password = "Correct-horse-9";

    [Fact]
    public async Task A_registration_names_what_is_missing_and_then_signs_the_new_person_in()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        var username = "u" + Identity.Ids.NewShort();

        await page.StartAsync("Register");
        Assert.Equal("204", await page.PostAsync("/profile", new { type = "username", value = username }).VerdictAsync());
        var missing = await page.PostAsync("/identification", new { });
        Assert.Equal("422 user.missing_profile", await missing.VerdictAsync());
        Assert.Equal("password", (string?)(await missing.JsonAsync())["data"]!["missingProfile"]![0]);
        Assert.Equal("204", await page.PostAsync("/profile", new { type = "password", value = Password }).VerdictAsync());
        Assert.Equal("201", await page.PostAsync("/identification", new { }).VerdictAsync());
        var landing = await page.FinishAsync();

        Assert.NotNull(landing["code"]);
        var found = await fixture.Api.CallAsync(HttpMethod.Get, $"/api/users?search.username={username}&mode.username=exact");
        Assert.Equal(client.Id, (string?)found[0]!["applicationId"]);
        Assert.True((bool)found[0]!["hasPassword"]!);
        Assert.NotNull(found[0]!["lastSignInAt"]);
    }

    [Fact]
    public async Task A_username_and_password_chosen_in_one_step_make_an_account()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("Register");

        var id = await ExperienceClient.IdAsync(await page.PostAsync(
            "/verification/new-password-identity", new { identifier = new { type = "username", value = "u" + Identity.Ids.NewShort() }, password = Password }));

        Assert.Equal("201", await page.PostAsync("/identification", new { verificationId = id }).VerdictAsync());
        Assert.NotNull((await page.FinishAsync())["code"]);
    }

    [Fact]
    public async Task A_taken_username_is_refused_in_any_step()
    {
        var (_, taken) = await fixture.CreateUserAsync(Password);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("Register");

        Assert.Equal("422 user.username_already_in_use", await page.PostAsync("/profile", new { type = "username", value = taken }).VerdictAsync());
        Assert.Equal("422 user.username_already_in_use", await page.PostAsync(
            "/verification/new-password-identity", new { identifier = new { type = "username", value = taken }, password = Password }).VerdictAsync());
    }

    [Theory]
    [InlineData("123456", "too_short", "restricted.sequence")]
    [InlineData("aaabbbcc", "restricted.repetition", null)]
    [InlineData("né7wkq☃x", "unsupported_characters", null)]
    public async Task A_weak_password_is_refused_with_every_rule_it_breaks(string password, string first, string? second)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("Register");

        var response = await page.PostAsync("/profile", new { type = "password", value = password });

        Assert.Equal("422 password.rejected", await response.VerdictAsync());
        var codes = (await response.JsonAsync())["data"]!.AsArray().Select(issue => (string)issue!["code"]!).ToList();
        Assert.Contains("password_rejected." + first, codes);
        if (second is not null)
        {
            Assert.Contains("password_rejected." + second, codes);
        }
    }

    [Fact]
    public async Task Of_two_registrations_that_race_for_one_username_exactly_one_wins()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var username = "u" + Identity.Ids.NewShort();
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var page = await fixture.OpenExperienceAsync(client);
            await page.StartAsync("Register");
            await page.PostAsync("/profile", new { type = "username", value = username });
            await page.PostAsync("/profile", new { type = "password", value = Password });
            return page;
        }));

        var verdicts = await Task.WhenAll(pages.Select(page => page.PostAsync("/identification", new { }).VerdictAsync()));

        Assert.Single(verdicts, "201");
        Assert.Equal(7, verdicts.Count(verdict => verdict == "422 user.username_already_in_use"));
    }

    [Fact]
    public async Task One_interaction_makes_one_account()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("Register");
        await page.PostAsync("/profile", new { type = "username", value = "u" + Identity.Ids.NewShort() });
        await page.PostAsync("/profile", new { type = "password", value = Password });
        await page.PostAsync("/identification", new { });

        Assert.Equal("409 session.identity_conflict", await page.PostAsync("/identification", new { }).VerdictAsync());
    }
}
