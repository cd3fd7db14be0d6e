using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Tenants;
using Signet.Server.Tests.Connectors;

namespace Signet.Server.Tests.Account;

/// <summary>Linking social accounts and reading their tokens (account.md 4, 7 and 8, tutorial.md 6).</summary>
public abstract class SocialAccountTests(FacebookServer server)
{
    private const string Password = "Correct-horse-9";

    [Fact]
    public async Task A_user_agrees_to_more_scopes_later_and_the_application_calls_Facebook_with_the_new_token()
    {
        var person = server.NewPerson("tutorial@example.com");
        using var account = await AccountApi.OfNewcomerAsync(server, person);
        var former = await account.CallAsync(HttpMethod.Get, "/api/my-account/identities/facebook/access-token");
        Assert.InRange((long)former["expires_in"]!, 59L * 24 * 3600, 60L * 24 * 3600);

        var started = await account.CallAsync(HttpMethod.Post, "/api/verifications/social", new
        {
            connectorId = FacebookServer.ConnectorId,
            state = "more",
            redirectUri = server.AccountRedirectUri,
            scope = "public_profile email user_birthday",
        });
        Assert.EndsWith("&scope=public_profile+email+user_birthday", (string?)started["authorizationUri"], StringComparison.Ordinal);
        using var browser = new FacebookPerson(server.Facebook, person);
        var back = await browser.AnswerAsync((string)started["authorizationUri"]!);
        Assert.Equal("more", back["state"]);
        var id = (string)started["verificationRecordId"]!;
        await account.CallAsync(HttpMethod.Post, "/api/verifications/social/verify", new
        {
            verificationRecordId = id,
            connectorData = new { code = back["code"], state = back["state"], redirectUri = server.AccountRedirectUri },
        });
        var updated = await account.CallAsync(HttpMethod.Put, "/api/my-account/identities/facebook/access-token", new { verificationRecordId = id });

        var stored = await account.CallAsync(HttpMethod.Get, "/api/my-account/identities/facebook/access-token");
        Assert.Equal((string?)updated["access_token"], (string?)stored["access_token"]);
        Assert.NotEqual((string?)former["access_token"], (string?)stored["access_token"]);
        Assert.False(stored.ContainsKey("refresh_token"));
        Assert.Equal("bearer", (string?)stored["token_type"]);
        await AssertFacebookShowsBirthdayAsync((string)stored["access_token"]!, person.Birthday);
    }

    [Fact]
    public async Task I_a_social_record_of_another_user_proves_nothing()
    {
        using var alice = await AccountApi.OfNewcomerAsync(server, server.NewPerson());
        var (_, username) = await server.CreateUserAsync(Password);
        using var mallory = await AccountApi.OfUserAsync(server, username, Password);
        await mallory.ProveAsync(Password);
        var record = await alice.VerifyMockAsync("alice-at-mock");

        Assert.Equal("400 verification_record.not_found", await mallory.LinkAsync(record));
        Assert.Equal("400 verification_record.not_found", await mallory.UpdateTokenAsync("mock-social", record));
        Assert.Equal("400 verification_record.not_found", await mallory.SendAsync(
            HttpMethod.Post, "/api/verifications/social/verify", new { verificationRecordId = record, connectorData = new { code = "c" } }).VerdictAsync());
    }

    [Fact]
    public async Task I_an_answer_of_another_trip_and_a_replayed_answer_are_refused()
    {
        var person = server.NewPerson();
        using var account = await AccountApi.OfNewcomerAsync(server, person);
        var started = await account.CallAsync(HttpMethod.Post, "/api/verifications/social", new
        {
            connectorId = FacebookServer.ConnectorId,
            state = "mine",
            redirectUri = server.AccountRedirectUri,
        });
        var id = (string)started["verificationRecordId"]!;
        var code = server.Facebook.IssueCode(person.Id, server.AccountRedirectUri);

        Assert.Equal("400 session.csrf_token_mismatch", await VerifyAsync(new { code, state = "theirs", redirectUri = server.AccountRedirectUri }));
        Assert.Equal("400 session.csrf_token_mismatch", await VerifyAsync(new { code, state = "mine", redirectUri = server.RedirectUri }));
        Assert.Equal("200", await VerifyAsync(new { code, state = "mine", redirectUri = server.AccountRedirectUri }));
        Assert.Equal("401 connector.social_auth_code_invalid", await VerifyAsync(new { code, state = "mine", redirectUri = server.AccountRedirectUri }));

        Task<string> VerifyAsync(object connectorData) => account.SendAsync(
            HttpMethod.Post, "/api/verifications/social/verify", new { verificationRecordId = id, connectorData }).VerdictAsync();
    }

    [Fact]
    public async Task An_account_of_somebody_else_cannot_be_linked_and_an_own_one_only_replaced()
    {
        var taken = server.NewPerson();
        using var other = await AccountApi.OfNewcomerAsync(server, taken);
        var (_, username) = await server.CreateUserAsync(Password);
        using var account = await AccountApi.OfUserAsync(server, username, Password);

        var record = await account.VerifyFacebookAsync(server, server.NewPerson());
        Assert.Equal("401 verification_record.permission_denied", await account.LinkAsync(record));
        await account.ProveAsync(Password);
        Assert.Equal("422 user.identity_already_in_use", await account.LinkAsync(await account.VerifyFacebookAsync(server, taken)));
        Assert.Equal("204", await account.LinkAsync(record));
        var second = await account.VerifyFacebookAsync(server, server.NewPerson());
        Assert.Equal("400 user.identity_already_in_use", await account.LinkAsync(second));
        Assert.Equal("204", await account.SendAsync(HttpMethod.Put, "/api/my-account/identities", new { newIdentifierVerificationRecordId = second }).VerdictAsync());
        Assert.Equal("200", await account.TokenVerdictAsync("facebook"));
    }

    [Fact]
    public async Task Only_tokens_of_the_own_account_of_the_same_provider_can_be_updated()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson());
        var facebook = await account.VerifyFacebookAsync(server, server.NewPerson());
        Assert.Equal("204", await account.LinkAsync(await account.VerifyMockAsync("m" + Ids.New())));

        Assert.Equal("422 verification_record.social_verification.invalid_target", await account.UpdateTokenAsync("mock-social", facebook));
        Assert.Equal("422 user.identity_not_exists_in_current_user", await account.UpdateTokenAsync("facebook", facebook));
        var profile = await account.CallAsync(HttpMethod.Get, "/api/my-account");
        var mockId = (string)profile["identities"]!["mock-social"]!["userId"]!;
        Assert.Equal(
            "422 verification_record.social_verification.token_response_not_found",
            await account.UpdateTokenAsync("mock-social", await account.VerifyMockAsync(mockId)));
        Assert.Equal("200", await account.UpdateTokenAsync("mock-social", await account.VerifyMockAsync(mockId, new { access_token = "t", scope = "a b" })));
        Assert.Equal("400 verification_record.not_found", await account.UpdateTokenAsync("facebook", "unknown"));
    }

    [Fact]
    public async Task An_expired_token_without_refresh_is_refused_once_and_then_gone()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson());
        Assert.Equal("404 secrets.third_party_token_set.token_not_found", await account.TokenVerdictAsync("mock-social"));
        await account.LinkAsync(await account.VerifyMockAsync("m" + Ids.New(), new { access_token = "old", expires_in = "0" }));

        Assert.Equal("401 secrets.third_party_token_set.access_token_expired", await account.TokenVerdictAsync("mock-social"));
        Assert.Equal("404 secrets.third_party_token_set.token_not_found", await account.TokenVerdictAsync("mock-social"));
    }

    [Fact]
    public async Task An_expired_token_whose_provider_cannot_refresh_stays()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson());
        await account.LinkAsync(await account.VerifyMockAsync("m" + Ids.New(), new { access_token = "old", refresh_token = "r", expires_in = 0 }));

        Assert.Equal("422 connector.token_storage_not_supported", await account.TokenVerdictAsync("mock-social"));
        Assert.Equal("422 connector.token_storage_not_supported", await account.TokenVerdictAsync("mock-social"));
    }

    [Fact]
    public async Task Unlinking_forgets_the_tokens_and_the_last_way_in_stays()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson());
        Assert.Equal("400 user.last_sign_in_method_required", await UnlinkAsync(account, "facebook"));
        Assert.Equal("404 user.identity_not_exist", await UnlinkAsync(account, "mock-social"));
        await account.LinkAsync(await account.VerifyMockAsync("m" + Ids.New()));

        Assert.Equal("204", await UnlinkAsync(account, "facebook"));
        Assert.Equal("404 secrets.third_party_token_set.token_not_found", await account.TokenVerdictAsync("facebook"));
    }

    [Fact]
    public async Task Two_accounts_unlinked_at_once_leave_one()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson());
        await account.LinkAsync(await account.VerifyMockAsync("m" + Ids.New()));

        var answers = await Task.WhenAll(UnlinkAsync(account, "facebook"), UnlinkAsync(account, "mock-social"));

        Assert.Equal(["204", "400 user.last_sign_in_method_required"], answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tokens_are_stored_in_the_documented_envelope_and_go_with_the_storage_switch()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson());
        await account.LinkAsync(await account.VerifyMockAsync("m" + Ids.New(), new { access_token = "very-secret-token" }));
        await using var scope = server.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Default);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        var row = await db.VaultSecrets.AsNoTracking().SingleAsync(secret => secret.UserId == account.UserId && secret.Target == "mock-social", TestContext.Current.CancellationToken);

        Assert.Equal((60, 12, 16), (row.EncryptedDek.Length, row.Iv.Length, row.AuthTag.Length));
        Assert.DoesNotContain("very-secret-token", System.Text.Encoding.UTF8.GetString(row.Ciphertext), StringComparison.Ordinal);
        await server.Api.CallAsync(HttpMethod.Patch, "/api/connectors/mock-instance", new { enableTokenStorage = false });
        Assert.Equal("404 secrets.third_party_token_set.token_not_found", await account.TokenVerdictAsync("mock-social"));
        await server.Api.CallAsync(HttpMethod.Patch, "/api/connectors/mock-instance", new { enableTokenStorage = true });
    }

    [Fact]
    public async Task Starting_a_verification_needs_a_social_connector_a_state_and_a_redirect_uri()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson());

        Assert.Equal("400 session.insufficient_info", await StartAsync(FacebookServer.ConnectorId, ""));
        Assert.Equal("422 session.invalid_connector_id", await StartAsync("unknown", "st"));

        Task<string> StartAsync(string connectorId, string state) => account.SendAsync(
            HttpMethod.Post, "/api/verifications/social", new { connectorId, state, redirectUri = "https://x.example" }).VerdictAsync();
    }

    [Fact]
    public async Task Each_endpoint_answers_a_missing_scope_with_its_own_status()
    {
        using var account = await AccountApi.OfNewcomerAsync(server, server.NewPerson(), "openid profile");

        Assert.Equal("401 auth.unauthorized", await account.LinkAsync("x"));
        Assert.Equal("400 auth.unauthorized", await UnlinkAsync(account, "facebook"));
        Assert.Equal("403 auth.forbidden", await account.TokenVerdictAsync("facebook"));
        Assert.Equal("403 auth.forbidden", await account.UpdateTokenAsync("facebook", "x"));
    }

    private static Task<string> UnlinkAsync(AccountApi account, string target) =>
        account.SendAsync(HttpMethod.Delete, "/api/my-account/identities/" + target).VerdictAsync();

    private async Task AssertFacebookShowsBirthdayAsync(string token, string birthday)
    {
        var proof = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(server.Facebook.App.Secret), System.Text.Encoding.UTF8.GetBytes(token)));
        using var http = HttpClients.Create(new Uri(server.Facebook.BaseUri));
        var profile = await http.GetStringAsync(
            new Uri($"/v23.0/me?fields=name,birthday&access_token={token}&appsecret_proof={proof}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(birthday, (string?)System.Text.Json.Nodes.JsonNode.Parse(profile)!["birthday"]);
    }
}
