namespace Signet.AspNetCore.Tests.SignIn;

/// <summary>ASP.NET Core's OpenID Connect handler, unchanged, as an application of the server (oidc.md 19.3).</summary>
public abstract class SignInTests(ServerFixture fixture)
{
    [Theory]
    [InlineData("form_post")]
    [InlineData("query")]
    public async Task The_handler_pushes_its_request_and_gets_a_person_by_either_response_mode(string responseMode)
    {
        await using var app = await WebApp.StartAsync(fixture, responseMode);
        using var visitor = new Visitor(fixture.Server);
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);

        var shown = await visitor.SignInAsync(app, username);

        Assert.Equal(id, (string?)shown["claims"]!["sub"]);
        var request = Assert.Single(visitor.Visited, address => address.AbsolutePath == "/oidc/auth");
        Assert.StartsWith($"?client_id={app.ClientId}&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A", request.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("redirect_uri", request.Query, StringComparison.Ordinal);
        var answer = Assert.Single(visitor.Visited, address => address.AbsolutePath == "/signin-oidc");
        Assert.Equal(responseMode == "query", answer.Query.Contains("code=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_nonce_and_the_name_come_with_the_id_token_and_custom_data_with_userinfo()
    {
        await using var app = await WebApp.StartAsync(fixture);
        using var visitor = new Visitor(fixture.Server);
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        await fixture.Api.CallAsync(HttpMethod.Patch, $"/api/users/{id}", new { name = "Ada Lovelace", customData = new { club = "chess" } });

        var shown = await visitor.SignInAsync(app, username);

        var idToken = Jwt.Payload((string)shown["tokens"]!["id_token"]!);
        Assert.Equal((string)shown["sentNonce"]!, (string?)idToken["nonce"]);
        Assert.Equal((string)shown["sentNonce"]!, (string?)shown["claims"]!["nonce"]);
        Assert.Equal("Ada Lovelace", (string?)idToken["name"]);
        Assert.Equal("Ada Lovelace", (string?)shown["claims"]!["name"]);
        Assert.Null(idToken["custom_data"]);
        Assert.Equal("chess", (string?)shown["claims"]!["club"]);
    }

    [Theory]
    [InlineData("oidc/token")]
    [InlineData("/oidc/token")]
    public async Task The_stored_refresh_token_gives_new_tokens_also_with_the_double_slash_of_the_official_SDK(string path)
    {
        await using var app = await WebApp.StartAsync(fixture);
        using var visitor = new Visitor(fixture.Server);
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        var stored = (await visitor.SignInAsync(app, username))["tokens"]!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = app.ClientId,
            ["client_secret"] = app.ClientSecret,
            ["refresh_token"] = (string)stored["refresh_token"]!,
        });

        using var response = await fixture.Server.Http.PostAsync(new Uri(fixture.Server.Core.AbsoluteUri + path), form, TestContext.Current.CancellationToken);

        var refreshed = await TestClient.TokensAsync(response);
        Assert.Equal(3600, (int)refreshed["expires_in"]!);
        Assert.NotEqual((string)stored["access_token"]!, (string?)refreshed["access_token"]);
        Assert.Equal(200, await fixture.UserInfoAsync(refreshed["access_token"]));
    }

    [Fact]
    public async Task Sign_out_comes_back_with_its_state_and_a_silent_request_then_asks_for_a_sign_in()
    {
        await using var app = await WebApp.StartAsync(fixture);
        using var visitor = new Visitor(fixture.Server);
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        await visitor.SignInAsync(app, username);
        var silent = new Uri(app.Origin, "/sign-in?prompt=none");
        Assert.Equal(app.Origin, (await visitor.GoAsync(silent)).Address);

        var gone = await visitor.GoAsync(new Uri(app.Origin, "/sign-out"));

        // The handler reads the page to go to from the state; without it the person would land on the first page.
        Assert.Equal(new Uri(app.Origin, "/bye"), gone.Address);
        Assert.Equal("nobody", await (await visitor.GoAsync(app.Origin)).TextAsync(TestContext.Current.CancellationToken));
        var refused = await visitor.GoAsync(silent);
        Assert.Equal("/signin-oidc", refused.Address.AbsolutePath);
        Assert.Equal("login_required", await refused.TextAsync(TestContext.Current.CancellationToken));
    }
}
