namespace Signet.Conformance.Attacks;

/// <summary>security.md 1.14: where a wildcard in a redirect URI may match.</summary>
public sealed class WildcardTests(WildcardTests.Servers servers) : IClassFixture<WildcardTests.Servers>
{
    private const string Registered = "https://*.preview.example.com/callback";
    private const string Requested = "https://pr-1.preview.example.com/callback";

    [Theory]
    [InlineData("local", "Traditional", "303 /sign-in")]
    [InlineData("public", "Traditional", "400 oidc.invalid_redirect_uri")]
    [InlineData("public", "SPA", "303 /sign-in")]
    [InlineData("public", "Native", "303 /sign-in")]
    [InlineData("allowed", "Traditional", "303 /sign-in")]
    public async Task A_a_wildcard_of_a_traditional_application_matches_on_a_public_server_only_with_the_operators_consent(
        string server, string type, string expected)
    {
        var fixture = servers[server];
        var application = await fixture.Api.CallAsync(
            HttpMethod.Post,
            "/api/applications",
            new { name = "Preview", type, oidcClientMetadata = new { redirectUris = new[] { Registered }, postLogoutRedirectUris = Array.Empty<string>() } });

        using var answer = await fixture.Server.Http.GetAsync(
            $"/oidc/auth?client_id={application["id"]}&redirect_uri={Uri.EscapeDataString(Requested)}&response_type=code&scope=openid&prompt=login"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
            TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.Headers.Location is { } to ? $"{(int)answer.StatusCode} {PathOf(to)}" : await answer.VerdictAsync());
    }

    private static string PathOf(Uri location) => location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0];

    /// <summary>A developer's server, a public one, and a public one whose operator allows wildcards.</summary>
    public sealed class Servers : IAsyncLifetime
    {
        private readonly Dictionary<string, ServerFixture> _servers = new()
        {
            ["local"] = new Configured([]),
            ["public"] = new Configured(new() { ["Signet:Endpoint"] = "https://id.example.com" }),
            ["allowed"] = new Configured(
                new() { ["Signet:Endpoint"] = "https://id.example.com", ["Signet:RedirectUris:AllowTraditionalWildcards"] = "true" }),
        };

        public ServerFixture this[string name] => _servers[name];

        public async ValueTask InitializeAsync()
        {
            foreach (var server in _servers.Values)
            {
                await server.InitializeAsync();
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var server in _servers.Values)
            {
                await server.DisposeAsync();
            }
        }

        private sealed class Configured(Dictionary<string, string?> settings) : ServerFixture(postgreSql: false)
        {
            protected override IReadOnlyDictionary<string, string?> Settings => settings;
        }
    }
}
