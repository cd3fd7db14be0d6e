using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Experience;

/// <summary>Username and password through the Experience API to tokens (experience.md 4, 6, 7).</summary>
public abstract class PasswordSignInTests(ServerFixture fixture)
{
    private const string Password = "Correct-horse-9";

    [Fact]
    public async Task A_person_signs_in_with_username_and_password_and_the_client_gets_tokens()
    {
        var (id, username) = await fixture.CreateUserAsync(Password);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (url, verifier) = client.Authorize();
        using var page = await ExperienceClient.OpenAsync(fixture.Server, url);

        var landing = await page.SignInAsync(username, Password);

        Assert.StartsWith(TestClient.RedirectUri, landing.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("st", landing["state"]);
        Assert.Equal(new Uri(fixture.Server.Core, "/oidc").AbsoluteUri, landing["iss"]);
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(landing["code"]!, verifier));
        Assert.NotNull(tokens["refresh_token"]);
        Assert.Equal(id, Jwt.Payload((string)tokens["id_token"]!)["sub"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_second_authorization_in_the_same_browser_needs_no_password()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await ExperienceClient.OpenAsync(fixture.Server, client.Authorize().Url);
        await page.SignInAsync(username, Password);

        var again = await page.Browser.GoAsync(client.Authorize().Url, TestContext.Current.CancellationToken);

        Assert.NotNull(again["code"]);
    }

    [Fact]
    public async Task L_an_unknown_user_a_user_without_password_and_a_wrong_password_get_the_same_answer()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        var without = "u" + Identity.Ids.NewShort();
        await fixture.Api.CallAsync(HttpMethod.Post, "/api/users", new { username = without });
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");

        var answers = new List<string>();
        foreach (var name in new[] { username, without, "nobody" + Identity.Ids.NewShort() })
        {
            var response = await page.PostAsync("/verification/password", new { identifier = new { type = "username", value = name }, password = "wrong" });
            Assert.Equal("422 session.invalid_credentials", await response.VerdictAsync());
            answers.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Without_an_interaction_every_step_is_refused_before_its_body_is_read()
    {
        using var page = ExperienceClient.WithoutInteraction(fixture.Server);

        Assert.Equal("400 session.not_found", await page.PutAsync("", new { nonsense = true }).VerdictAsync());
        Assert.Equal("400 session.not_found", await page.PostAsync("/submit").VerdictAsync());
    }

    [Fact]
    public async Task Steps_before_the_start_and_a_submit_without_a_user_are_refused()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);

        Assert.Equal("404 session.interaction_not_found", await page.PostAsync("/submit").VerdictAsync());
        Assert.Equal("204", await page.StartAsync("SignIn").VerdictAsync());
        Assert.Equal("404 session.identifier_not_found", await page.PostAsync("/submit").VerdictAsync());
        Assert.Equal("400 guard.invalid_input", await page.PostAsync("/identification", new { }).VerdictAsync());
        Assert.Equal("404 session.verification_session_not_found", await page.PostAsync("/identification", new { verificationId = "unknown" }).VerdictAsync());
    }

    [Fact]
    public async Task I_a_verification_record_of_another_interaction_identifies_nobody()
    {
        var (_, username) = await fixture.CreateUserAsync(Password);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var mine = await fixture.OpenExperienceAsync(client);
        using var other = await fixture.OpenExperienceAsync(client);
        await mine.StartAsync("SignIn");
        await other.StartAsync("SignIn");
        var id = await mine.VerifyPasswordAsync(username, Password);

        Assert.Equal("404 session.verification_session_not_found", await other.PostAsync("/identification", new { verificationId = id }).VerdictAsync());
    }

    [Fact]
    public async Task I_an_interaction_cookie_with_a_changed_signature_is_no_interaction()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        var signature = page.Browser.Cookies.GetAllCookies().Single(c => c.Name == "_interaction.sig");
        signature.Value = new string(signature.Value.Reverse().ToArray());

        Assert.Equal("400 session.not_found", await page.StartAsync("SignIn").VerdictAsync());
    }

    [Fact]
    public async Task O_a_suspended_user_is_told_so_only_after_the_right_password_and_cannot_submit()
    {
        var (id, username) = await fixture.CreateUserAsync(Password);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");
        var record = await page.VerifyPasswordAsync(username, Password);
        Assert.Equal("204", await page.PostAsync("/identification", new { verificationId = record }).VerdictAsync());
        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/users/{id}/is-suspended", new { isSuspended = true });

        Assert.Equal("401 user.suspended", await page.PostAsync("/submit").VerdictAsync());
        using var fresh = await fixture.OpenExperienceAsync(client);
        await fresh.StartAsync("SignIn");
        Assert.Equal("422 session.invalid_credentials", await Password_Async(fresh, username, "wrong"));
        Assert.Equal("401 user.suspended", await Password_Async(fresh, username, Password));
    }

    [Fact]
    public async Task O_suspending_a_user_ends_the_session_and_the_refresh_token()
    {
        var (id, username) = await fixture.CreateUserAsync(Password);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var (url, verifier) = client.Authorize();
        using var page = await ExperienceClient.OpenAsync(fixture.Server, url);
        var landing = await page.SignInAsync(username, Password);
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(landing["code"]!, verifier));
        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/users/{id}/is-suspended", new { isSuspended = true });

        Assert.Equal("400 oidc.invalid_grant", await client.RefreshAsync((string)tokens["refresh_token"]!).VerdictAsync());
        Assert.Equal("/sign-in", (await page.Browser.GoAsync(client.Authorize().Url, TestContext.Current.CancellationToken)).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_imported_digest_signs_in_and_is_replaced_by_Argon2id()
    {
        var username = "u" + Identity.Ids.NewShort();
        var user = await fixture.Api.CallAsync(
            HttpMethod.Post, "/api/users", new { username, passwordDigest = "5f4dcc3b5aa765d61d8327deb882cf99", passwordAlgorithm = "MD5" });
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);

        await page.SignInAsync(username, "password");

        var stored = await fixture.Api.CallAsync(HttpMethod.Get, $"/api/users/{user["id"]}?includePasswordHash=true");
        Assert.Equal("Argon2id", (string?)stored["passwordAlgorithm"]);
        Assert.StartsWith("$argon2id$", (string?)stored["passwordDigest"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_view_of_an_interaction_holds_no_secret()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("Register");
        await page.PostAsync("/verification/new-password-identity", new { identifier = new { type = "username", value = "u" + Identity.Ids.NewShort() }, password = Password });
        await page.PostAsync("/profile", new { type = "password", value = Password });

        var text = await (await page.GetAsync("/interaction")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("argon2", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("passwordEncrypted", text, StringComparison.Ordinal);
        Assert.Equal("Register", (string?)JsonNode.Parse(text)!["interactionEvent"]);
    }

    [Fact]
    public async Task An_identified_interaction_cannot_become_somebody_else()
    {
        var (_, alice) = await fixture.CreateUserAsync(Password);
        var (_, bob) = await fixture.CreateUserAsync(Password);
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var page = await fixture.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");
        await page.PostAsync("/identification", new { verificationId = await page.VerifyPasswordAsync(alice, Password) });

        Assert.Equal("409 session.identity_conflict", await page.PostAsync("/identification", new { verificationId = await page.VerifyPasswordAsync(bob, Password) }).VerdictAsync());
    }

    private static Task<string> Password_Async(ExperienceClient page, string username, string password) =>
        page.PostAsync("/verification/password", new { identifier = new { type = "username", value = username }, password }).VerdictAsync();
}
