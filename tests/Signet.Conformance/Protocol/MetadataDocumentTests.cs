using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Signet.Conformance.Protocol;

/// <summary>Contract section 18: clients whose id is the address of their metadata document.</summary>
public abstract class MetadataDocumentTests(MetadataDocumentTests.Fixture fixture)
{
    private const string Redirect = "https://agent.example.com/callback";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static readonly Dictionary<string, Action<JsonObject>> _faults = new()
    {
        ["another id"] = document => document["client_id"] = "https://agent.example.com/other.json",
        ["no method"] = document => document.Remove("token_endpoint_auth_method"),
        ["a method with a secret"] = document => document["token_endpoint_auth_method"] = "client_secret_basic",
        ["assertions without keys"] = document => document["token_endpoint_auth_method"] = "private_key_jwt",
        ["a secret"] = document => document["client_secret"] = "s",
        ["settings of ours"] = document => document["rotateRefreshToken"] = false,
        ["access control"] = document => document["appLevelAccessControlEnabled"] = false,
        ["a logo without TLS"] = document => document["logo_uri"] = "http://agent.example.com/logo.png",
        ["another algorithm"] = document => document["id_token_signed_response_alg"] = "HS256",
        ["a wildcard for everybody"] = document => document["redirect_uris"] = new JsonArray("https://*.com/callback"),
        ["no redirect URI"] = document => document.Remove("redirect_uris"),
    };

    public static TheoryData<string> Faults => [.. _faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_document_that_breaks_a_rule_makes_no_client(string fault)
    {
        await SwitchAsync(true);
        var id = Publish(_faults[fault]);

        Assert.Equal("400 oidc.invalid_client_metadata", await StartAsync(id).VerdictAsync());
    }

    [Theory]
    [InlineData("http://agent.example.com/a.json")]
    [InlineData("https://agent.example.com/a.json#x")]
    [InlineData("https://user@agent.example.com/a.json")]
    [InlineData("https://agent.example.com/x/../a.json")]
    [InlineData("https://agent.example.com/x/%2e%2e/a.json")]
    [InlineData("https://agent.example.com\\a.json")]
    [InlineData("https://agent.example.com/a b.json")]
    [InlineData("https:///a.json")]
    public async Task N_an_address_that_is_no_client_id_is_not_asked(string id)
    {
        await SwitchAsync(true);
        var before = fixture.Internet.Requests.Count;

        Assert.Equal("400 oidc.invalid_client", await StartAsync(id).VerdictAsync());
        Assert.Equal(before, fixture.Internet.Requests.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{\"padding\":\"LONG\"}")]
    public async Task An_address_without_a_usable_document_is_an_unknown_client(string? document)
    {
        await SwitchAsync(true);
        var id = NewId();
        if (document is not null)
        {
            fixture.Internet.Documents[id] = document.Replace("LONG", new string('x', 6000), StringComparison.Ordinal);
        }

        Assert.Equal("400 oidc.invalid_client", await StartAsync(id).VerdictAsync());
    }

    [Fact]
    public async Task A_user_agrees_each_time_and_the_client_gets_its_tokens()
    {
        await SwitchAsync(true);
        await fixture.Api.CallAsync(HttpMethod.Post, "/api/cimd/user-consent-scopes", new { userScopes = new[] { "profile" } });
        var id = Publish();
        var (_, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        using var page = await ExperienceClient.OpenAsync(fixture.Server, Url(id));
        using var visit = new PageVisit(page.Browser);

        var landing = await page.SignInAsync(username, ProtocolSignIn.Password);
        await visit.GoAsync(landing.Address.PathAndQuery);
        var html = visit.Html;
        var agreed = await visit.SubmitHiddenAsync();
        var tokens = await TestClient.TokensAsync(await TokenAsync(id, [.. Exchange(agreed["code"]!)]));
        using var refreshed = await TokenAsync(id, ("grant_type", "refresh_token"), ("refresh_token", (string)tokens["refresh_token"]!));
        var again = await page.Browser.GoAsync(Url(id), TestContext.Current.CancellationToken);

        Assert.Equal("/consent", landing.Address.AbsolutePath);
        Assert.Contains("Travel Agent", html, StringComparison.Ordinal);
        Assert.Contains("agent.example.com", html, StringComparison.Ordinal);
        Assert.Equal(id, (string)Jwt.Payload((string)tokens["id_token"]!)["aud"]!);
        Assert.Equal("openid offline_access profile", (string)tokens["scope"]!);
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        Assert.Equal("/consent", again.Address.AbsolutePath);
        Assert.Single(fixture.Internet.Requests, url => url == id);
    }

    [Fact]
    public async Task A_client_that_signs_assertions_is_known_by_its_key_and_each_assertion_counts_once()
    {
        await SwitchAsync(true);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Publish(document =>
        {
            document["token_endpoint_auth_method"] = "private_key_jwt";
            document["jwks_uri"] = "https://agent.example.com/keys.json";
        });
        fixture.Internet.Documents["https://agent.example.com/keys.json"] = new JsonObject { ["keys"] = new JsonArray(Jwk(key)) }.ToJsonString();
        var once = Assertion(key, id);
        Task<HttpResponseMessage> AskAsync(string? assertion, string? type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") => TokenAsync(
            id, ("grant_type", "refresh_token"), ("refresh_token", "x"), ("client_assertion", assertion ?? ""), ("client_assertion_type", type ?? ""));

        Assert.Equal("400 oidc.invalid_grant", await AskAsync(once).VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(once).VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(null, null).VerdictAsync());
        Assert.Equal("400 oidc.invalid_request", await AskAsync(Assertion(key, id), "other").VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(Assertion(foreign, id)).VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(Assertion(key, id, payload => payload["aud"] = "https://elsewhere.example.com")).VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(Assertion(key, id, payload => payload["exp"] = 1)).VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(Assertion(key, id, payload => payload.Remove("jti"))).VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(Assertion(key, id, payload => payload["iss"] = "somebody")).VerdictAsync());
        Assert.Equal("401 oidc.invalid_client", await AskAsync(Assertion(key, id, payload => payload["exp"] = (long)payload["exp"]! + 100_000)).VerdictAsync());
        Assert.Equal("400 oidc.invalid_grant", await AskAsync(Assertion(key, id)).VerdictAsync());
    }

    [Fact]
    public async Task A_client_asks_for_what_the_ceiling_allows_only()
    {
        await SwitchAsync(true);
        var id = Publish();

        using var refused = await StartAsync(id, "openid phone");
        await fixture.Api.CallAsync(HttpMethod.Post, "/api/cimd/user-consent-scopes", new { userScopes = new[] { "phone" } });
        using var allowed = await StartAsync(id, "openid phone");
        await fixture.Api.SendAsync(HttpMethod.Delete, "/api/cimd/user-consent-scopes/user-scopes/phone");
        using var gone = await StartAsync(id, "openid phone");

        Assert.Contains("error=invalid_scope", refused.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", allowed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("error=invalid_scope", gone.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Equal("404 entity.not_found", await fixture.Api.SendAsync(HttpMethod.Delete, "/api/cimd/user-consent-scopes/user-scopes/phone").VerdictAsync());
    }

    private async Task SwitchAsync(bool isOn) => await fixture.Api.CallAsync(HttpMethod.Patch, "/api/configs/cimd", new { enabled = isOn });

    private static string NewId() => $"https://agent.example.com/{Identity.Ids.NewShort()}.json";

    private string Publish(Action<JsonObject>? change = null)
    {
        var id = NewId();
        var document = new JsonObject
        {
            ["client_id"] = id,
            ["client_name"] = "Travel Agent",
            ["redirect_uris"] = new JsonArray(Redirect),
            ["token_endpoint_auth_method"] = "none",
        };
        change?.Invoke(document);
        fixture.Internet.Documents[id] = document.ToJsonString();
        return id;
    }

    private static string Url(string id, string scope = "openid offline_access profile") =>
        $"/oidc/auth?client_id={Uri.EscapeDataString(id)}&redirect_uri={Uri.EscapeDataString(Redirect)}&response_type=code&scope={Uri.EscapeDataString(scope)}"
        + $"&state=s&prompt=consent&code_challenge={Challenge}&code_challenge_method=S256";

    private Task<HttpResponseMessage> StartAsync(string id, string scope = "openid") => fixture.Server.Http.GetAsync(new Uri(Url(id, scope), UriKind.Relative));

    private static IEnumerable<(string Name, string Value)> Exchange(string code) =>
        [("grant_type", "authorization_code"), ("code", code), ("code_verifier", Verifier), ("redirect_uri", Redirect)];

    private Task<HttpResponseMessage> TokenAsync(string id, params (string Name, string Value)[] form) => fixture.Server.Http.PostAsync(
        new Uri("/oidc/token", UriKind.Relative),
        new FormUrlEncodedContent(form.Append(("client_id", id)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));

    private string Assertion(ECDsa key, string id, Action<JsonObject>? change = null)
    {
        var payload = new JsonObject
        {
            ["iss"] = id,
            ["sub"] = id,
            ["aud"] = fixture.Server.Core + "oidc",
            ["jti"] = Identity.Ids.New(),
            ["exp"] = fixture.Server.Time.GetUtcNow().ToUnixTimeSeconds() + 60,
        };
        change?.Invoke(payload);
        var signed = Encode(new JsonObject { ["alg"] = "ES256", ["kid"] = "k1" }) + "." + Encode(payload);
        return signed + "." + Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }

    private static JsonObject Jwk(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = "k1", ["x"] = Base64Url.EncodeToString(point.X!), ["y"] = Base64Url.EncodeToString(point.Y!) };
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    /// <summary>A server with an Internet of its own.</summary>
    public abstract class Fixture(bool postgreSql) : ServerFixture(postgreSql)
    {
        public Internet Internet { get; } = new();

        protected override void ConfigureServices(IServiceCollection services) =>
            services.AddHttpClient("signet-outbound-no-redirect").ConfigurePrimaryHttpMessageHandler(() => Internet);
    }
}
