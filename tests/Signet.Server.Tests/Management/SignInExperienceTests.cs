using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class SignInExperienceOnSqlite(OnSqlite server) : SignInExperienceTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class SignInExperienceOnPostgreSql(OnPostgreSql server) : SignInExperienceTests(server);

/// <summary>management.md 17. Every test puts the settings back.</summary>
public abstract class SignInExperienceTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    private const string Path = "/sign-in-exp";

    private JsonObject _before = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _before = (await Api.GetAsync(Path)).Json!.AsObject();
    }

    public override async ValueTask DisposeAsync()
    {
        var restored = new JsonObject(_before.Where(member => member.Key is
                "languageInfo" or "signIn" or "signUp" or "mfa" or "passwordPolicy" or "usernamePolicy" or "termsOfUseUrl" or "signInMode" or "customCss" or "signUpProfileFields")
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        Done(await Api.PatchAsync(Path, restored.ToJsonString()), 200);
        await base.DisposeAsync();
    }

    [Fact]
    public void The_seed_is_that_of_the_contract()
    {
        Assert.Equal("default", (string?)_before["id"]);
        Assert.Equal("""{"autoDetect":true,"fallbackLanguage":"en"}""", _before["languageInfo"]!.ToJsonString());
        Assert.Equal("SignInAndRegister", (string?)_before["signInMode"]);
        Assert.Equal("Automatic", (string?)_before["agreeToTermsPolicy"]);
        Assert.Equal("""["username"]""", _before["signUp"]!["identifiers"]!.ToJsonString());
        Assert.Equal("username", (string?)_before["signIn"]!["methods"]![0]!["identifier"]);
        Assert.Equal("UserControlled", (string?)_before["mfa"]!["policy"]);
        Assert.Equal("[]", _before["forgotPasswordMethods"]!.ToJsonString());
        Assert.Null(_before["signUpProfileFields"]);
        foreach (var empty in new[] { "socialSignIn", "customContent", "customUiCsp", "passwordPolicy", "adaptiveMfa", "captchaPolicy", "sentinelPolicy", "emailBlocklistPolicy", "verificationCodePolicy", "passkeySignIn", "passwordExpiration" })
        {
            Assert.Equal("{}", _before[empty]!.ToJsonString());
        }
    }

    [Fact]
    public async Task A_part_is_replaced_as_a_whole_and_the_others_stay()
    {
        var changed = await Api.PatchAsync(Path, """{"termsOfUseUrl":"https://shop.example/terms","passwordPolicy":{"length":{"min":10}},"unknown":1}""");

        Assert.Equal("https://shop.example/terms", (string?)changed["termsOfUseUrl"]);
        Assert.Equal("""{"length":{"min":10,"max":256}}""", changed["passwordPolicy"]!.ToJsonString());
        Assert.Equal(_before["signIn"]!.ToJsonString(), changed["signIn"]!.ToJsonString());
        Assert.Null((await Api.PatchAsync(Path, """{"termsOfUseUrl":""}"""))["termsOfUseUrl"]);
        Refused(await Api.PatchAsync(Path, new { }), 422, "entity.invalid_input");
    }

    [Theory]
    [InlineData("""{"color":{"primaryColor":"red","isDarkModeEnabled":false,"darkPrimaryColor":"#000"}}""", "color.primaryColor")]
    [InlineData("""{"termsOfUseUrl":"javascript:alert(1)"}""", "termsOfUseUrl")]
    [InlineData("""{"supportEmail":"x"}""", "supportEmail")]
    [InlineData("""{"signInMode":"Closed"}""", "signInMode")]
    [InlineData("""{"signIn":{"methods":[{"identifier":"badge","password":true,"verificationCode":false,"isPasswordPrimary":true}]}}""", "signIn.methods.0.identifier")]
    [InlineData("""{"passwordPolicy":{"characterTypes":{"min":5}}}""", "passwordPolicy.characterTypes.min")]
    [InlineData("""{"mfa":{"factors":["Totp"],"policy":"Sometimes"}}""", "mfa.policy")]
    [InlineData("""{"verificationCodePolicy":{"expirationDuration":59}}""", "verificationCodePolicy.expirationDuration")]
    [InlineData("""{"verificationCodePolicy":{"maxRetryAttempts":101}}""", "verificationCodePolicy.maxRetryAttempts")]
    [InlineData("""{"passwordExpiration":{"enabled":true,"validPeriodDays":0}}""", "passwordExpiration.validPeriodDays")]
    public async Task A_malformed_part_is_refused_where_it_is_wrong(string body, string path) => Assert.Equal(path, Invalid(await Api.PatchAsync(Path, body)));

    [Theory]
    [InlineData("""{"languageInfo":{"autoDetect":true,"fallbackLanguage":"tlh"}}""", 400, "sign_in_experiences.unsupported_default_language")]
    [InlineData("""{"signUp":{"identifiers":[],"password":false,"verify":false,"secondaryIdentifiers":[{"identifier":"username"}]}}""", 400, "sign_in_experiences.missing_sign_up_identifiers")]
    [InlineData("""{"signUp":{"identifiers":["username","username"],"password":true,"verify":false}}""", 400, "sign_in_experiences.duplicated_sign_up_identifiers")]
    [InlineData("""{"signUp":{"identifiers":["email"],"password":true,"verify":true,"secondaryIdentifiers":[{"identifier":"emailOrPhone","verify":true}]}}""", 400, "sign_in_experiences.duplicated_sign_up_identifiers")]
    [InlineData("""{"signUp":{"identifiers":["email"],"password":true,"verify":false}}""", 400, "sign_in_experiences.passwordless_requires_verify")]
    [InlineData("""{"signUp":{"identifiers":["email"],"password":true,"verify":true}}""", 400, "sign_in_experiences.enabled_connector_not_found")]
    [InlineData("""{"signUp":{"identifiers":["phone"],"password":true,"verify":true}}""", 400, "sign_in_experiences.enabled_connector_not_found")]
    [InlineData("""{"signIn":{"methods":[{"identifier":"username","password":false,"verificationCode":false,"isPasswordPrimary":true}]}}""", 400, "sign_in_experiences.at_least_one_authentication_factor")]
    [InlineData("""{"signIn":{"methods":[{"identifier":"email","password":true,"verificationCode":true,"isPasswordPrimary":true}]}}""", 400, "sign_in_experiences.enabled_connector_not_found")]
    [InlineData("""{"mfa":{"factors":["Totp","Totp"],"policy":"NoPrompt"}}""", 400, "sign_in_experiences.duplicated_mfa_factors")]
    [InlineData("""{"mfa":{"factors":["BackupCode"],"policy":"NoPrompt"}}""", 400, "sign_in_experiences.backup_code_cannot_be_enabled_alone")]
    [InlineData("""{"adaptiveMfa":{"enabled":true}}""", 422, "sign_in_experiences.adaptive_mfa_requires_mfa")]
    [InlineData("""{"adaptiveMfa":{"enabled":true},"mfa":{"factors":["Totp"],"policy":"NoPrompt"}}""", 422, "sign_in_experiences.adaptive_mfa_requires_non_skippable_policy")]
    [InlineData("""{"mfa":{"factors":["Totp"],"policy":"PromptOnlyAtSignInMandatory"}}""", 422, "sign_in_experiences.non_adaptive_mfa_requires_skippable_policy")]
    [InlineData("""{"forgotPasswordMethods":["EmailVerificationCode"]}""", 400, "sign_in_experiences.forgot_password_method_requires_connector")]
    [InlineData("""{"passwordExpiration":{"enabled":true,"validPeriodDays":90}}""", 422, "sign_in_experiences.password_expiration_requires_forgot_password")]
    [InlineData("""{"passwordExpiration":{"enabled":true}}""", 422, "sign_in_experiences.password_expiration_invalid_period_days")]
    [InlineData("""{"hideLogtoBranding":true}""", 400, "request.invalid_input")]
    [InlineData("""{"customUiCsp":{"scriptSrc":["https://cdn.example"]}}""", 400, "request.invalid_input")]
    [InlineData("""{"emailBlocklistPolicy":{"blockDisposableAddresses":true}}""", 400, "request.invalid_input")]
    [InlineData("""{"emailBlocklistPolicy":{"customBlocklist":["nonsense"]}}""", 400, "sign_in_experiences.invalid_custom_email_blocklist_format")]
    [InlineData("""{"signUpProfileFields":[{"name":"a"},{"name":"a"}]}""", 400, "request.invalid_input")]
    public async Task A_broken_rule_is_refused_with_its_code_and_changes_nothing(string body, int status, string code)
    {
        Refused(await Api.PatchAsync(Path, body), status, code);
        Assert.Equal(_before.ToJsonString(), (await Api.GetAsync(Path)).Json!.ToJsonString());
    }

    [Fact]
    public async Task Social_targets_without_a_connector_are_left_out() =>
        Assert.Equal("[]", (await Api.PatchAsync(Path, new { socialSignInConnectorTargets = new[] { "nobody-has-this" } }))["socialSignInConnectorTargets"]!.ToJsonString());

    [Fact]
    public async Task Usernames_that_differ_in_case_only_keep_the_policy_case_sensitive()
    {
        var name = "case" + Identity.Ids.NewShort();
        var lower = (await NewAsync("/users", new { username = name })).Id;
        var upper = (await NewAsync("/users", new { username = name.ToUpperInvariant() })).Id;

        var refused = await Api.PatchAsync(Path, new { usernamePolicy = new { caseSensitive = false } });
        Refused(refused, 409, "sign_in_experiences.username_policy_case_conflicts_exist");
        Assert.True((int)refused["data"]!["totalConflicts"]! > 0);
        var conflicts = await Api.GetAsync(Path + "/username-policy/case-sensitivity-conflicts?limit=100");
        var sample = Assert.Single(conflicts["samples"]!.AsArray(), sample => (string?)sample!["usernameLower"] == name)!;
        Assert.Equal(new[] { lower, upper }.Order(), sample["userIds"]!.AsArray().Select(id => (string)id!).Order());
        Assert.Equal("limit", Invalid(await Api.GetAsync(Path + "/username-policy/case-sensitivity-conflicts?limit=101")));
        Done(await Api.DeleteAsync($"/users/{upper}"), 204);
    }

    [Fact]
    public async Task A_password_is_judged_by_the_policy()
    {
        const string Check = Path + "/default/check-password";
        var user = (await NewAsync("/users", new { name = "Somchai Jaidee" })).Id;

        var bad = await Api.PostAsync(Check, new { password = "abc", userId = user });
        Assert.Equal(400, bad.Status);
        Assert.False((bool)bad["result"]!);
        Assert.Contains("password_rejected.too_short", bad["issues"]!.AsArray().Select(issue => (string?)issue!["code"]));
        var good = await Api.PostAsync(Check, new { password = "tr0ub4dor-and-fr1ends", userId = user });
        Assert.Equal("""{"result":true}""", good.Text);
        Refused(await Api.PostAsync(Check, new { password = "x" }), 400, "request.invalid_input");
        Refused(await Api.PostAsync(Check, new { password = "x", userId = "unknown" }), 404, "entity.not_found");
    }
}
