using System.Security.Cryptography;
using System.Text;

namespace Signet.Server.Tests.Connectors;

/// <summary>Signing in with Facebook, against the simulator (tutorial.md 5, connectors.md 6).</summary>
public abstract class FacebookSignInTests(FacebookServer server)
{
    [Fact]
    public async Task A_newcomer_signs_up_with_Facebook_and_is_recognised_the_next_time()
    {
        var someone = server.NewPerson("newcomer@example.com");
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        var (url, verifier) = client.Authorize("openid profile email identities");
        using var page = await ExperienceClient.OpenAsync(server.Server, url);
        var landing = await page.RegisterWithFacebookAsync(server, someone);
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(landing["code"]!, verifier));
        var claims = Jwt.Payload((string)tokens["id_token"]!);

        Assert.Equal(someone.Name, (string?)claims["name"]);
        Assert.Equal("newcomer@example.com", (string?)claims["email"]);

        using var again = await server.OpenExperienceAsync(client);
        await again.StartAsync("SignIn");
        var (uri, id) = await again.StartSocialAsync(server, "second");
        using var person = new FacebookPerson(server.Facebook, someone);
        var back = await person.AnswerAsync(uri);
        Assert.Equal("second", back["state"]);
        Assert.Equal("200", await again.VerifySocialAsync(id, new { code = back["code"], redirectUri = server.RedirectUri }).VerdictAsync());
        Assert.Equal("204", await again.PostAsync("/identification", new { verificationId = id }).VerdictAsync());
        Assert.NotNull((await again.FinishAsync())["code"]);
    }

    [Fact]
    public async Task The_authorization_uri_has_the_parameters_in_the_documented_order()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var page = await server.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");

        var (uri, _) = await page.StartSocialAsync(server);

        var redirect = Uri.EscapeDataString(server.RedirectUri);
        Assert.Equal(
            $"{server.Facebook.BaseUri}/v23.0/dialog/oauth?client_id={server.Facebook.App.Id}&redirect_uri={redirect}&response_type=code&state=st4te&scope=email%2Cpublic_profile",
            uri);
    }

    [Fact]
    public async Task With_token_storage_Facebook_is_asked_three_times_and_every_call_with_a_token_is_proved()
    {
        var someone = server.NewPerson();
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var page = await server.OpenExperienceAsync(client);
        var before = server.Facebook.Calls.Length;

        await page.RegisterWithFacebookAsync(server, someone);

        var calls = server.Facebook.Calls.Skip(before).ToList();
        Assert.Equal(["/v23.0/oauth/access_token", "/v23.0/oauth/access_token", "/v23.0/me"], calls.Select(call => call.Path));
        Assert.Equal("fb_exchange_token", calls[1].Parameters["grant_type"]);
        Assert.NotEqual("Bearer " + calls[1].Parameters["fb_exchange_token"], calls[2].Authorization);
        var token = calls[2].Authorization!["Bearer ".Length..];
        var proof = HMACSHA256.HashData(Encoding.UTF8.GetBytes(server.Facebook.App.Secret), Encoding.UTF8.GetBytes(token));
        Assert.Equal(Convert.ToHexStringLower(proof), calls[2].Parameters["appsecret_proof"]);
    }

    [Fact]
    public async Task Somebody_who_refuses_at_Facebook_is_not_signed_in()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var page = await server.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");
        var (uri, id) = await page.StartSocialAsync(server);
        using var person = new FacebookPerson(server.Facebook, server.NewPerson());
        var back = await person.AnswerAsync(uri, agrees: false);

        // error_code arrives as text, as browsers forward it (security.md 1.15).
        var answer = await page.VerifySocialAsync(id, new
        {
            error = back["error"],
            error_code = back["error_code"],
            error_description = back["error_description"],
            error_reason = back["error_reason"],
        });

        Assert.Equal("401 connector.authorization_failed", await answer.VerdictAsync());
        Assert.Equal("404 session.verification_session_not_found", await page.PostAsync("/identification", new { verificationId = "other" }).VerdictAsync());
    }

    [Fact]
    public async Task I_a_code_that_was_used_already_verifies_nobody()
    {
        var code = server.Facebook.IssueCode(server.NewPerson().Id, server.RedirectUri);
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var first = await server.OpenExperienceAsync(client);
        await first.StartAsync("SignIn");
        using var second = await server.OpenExperienceAsync(client);
        await second.StartAsync("SignIn");
        var mine = (await first.StartSocialAsync(server)).VerificationId;
        var stolen = (await second.StartSocialAsync(server)).VerificationId;

        Assert.Equal("200", await first.VerifySocialAsync(mine, new { code, redirectUri = server.RedirectUri }).VerdictAsync());
        Assert.Equal("401 connector.social_auth_code_invalid", await second.VerifySocialAsync(stolen, new { code, redirectUri = server.RedirectUri }).VerdictAsync());
        Assert.Equal("404 session.verification_session_not_found", await second.VerifySocialAsync(mine, new { code, redirectUri = server.RedirectUri }).VerdictAsync());
    }

    [Fact]
    public async Task A_code_for_another_redirect_uri_and_a_nonsense_callback_are_refused()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var page = await server.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");
        var (_, id) = await page.StartSocialAsync(server);
        var code = server.Facebook.IssueCode(server.NewPerson().Id, server.AccountRedirectUri);

        Assert.Equal("401 connector.social_auth_code_invalid", await page.VerifySocialAsync(id, new { code, redirectUri = server.RedirectUri }).VerdictAsync());
        Assert.Equal("400 connector.invalid_response", await page.VerifySocialAsync(id, new { nonsense = 1 }).VerdictAsync());
        Assert.Equal("400 connector.invalid_response", await page.VerifySocialAsync(id, new { error = "access_denied" }).VerdictAsync());
    }

    [Fact]
    public async Task What_Facebook_answers_wrongly_ends_in_a_code_of_the_contract()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var page = await server.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");
        var (_, id) = await page.StartSocialAsync(server);

        Assert.Equal("400 connector.invalid_response", await WithAsync("/oauth/access_token", 200, """{"access_token":"x"}"""));
        Assert.Equal("401 connector.social_auth_code_invalid", await WithAsync("/oauth/access_token", 200, """{"access_token":"","token_type":"bearer","expires_in":1}"""));
        Assert.Equal("400 connector.general", await WithAsync("/oauth/access_token", 500, "oops"));
        Assert.Equal("401 connector.social_invalid_access_token", await WithAsync("/me", 400, """{"error":{"code":190,"message":"no"}}"""));
        Assert.Equal("400 connector.general", await WithAsync("/me", 503, ""));
        Assert.Equal("400 connector.invalid_response", await WithAsync("/me", 200, """{"name":"no id"}"""));

        Task<string> WithAsync(string path, int status, string body)
        {
            server.Facebook.Answer(path, status, body);
            var code = server.Facebook.IssueCode("10160000000000001", server.RedirectUri);
            return page.VerifySocialAsync(id, new { code, redirectUri = server.RedirectUri }).VerdictAsync();
        }
    }

    [Fact]
    public async Task V_neither_the_app_secret_nor_a_token_of_Facebook_is_logged()
    {
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var page = await server.OpenExperienceAsync(client);

        await page.RegisterWithFacebookAsync(server, server.NewPerson());

        var tokens = server.Facebook.Calls.Where(call => call.Authorization is not null).Select(call => call.Authorization!["Bearer ".Length..]).ToList();
        Assert.NotEmpty(tokens);
        Assert.DoesNotContain(server.Server.Logs.All, line =>
            line.Contains(server.Facebook.App.Secret, StringComparison.Ordinal) || tokens.Exists(token => line.Contains(token, StringComparison.Ordinal)));
    }
}
