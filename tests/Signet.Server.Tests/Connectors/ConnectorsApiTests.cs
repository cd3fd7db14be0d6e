using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Connectors;

/// <summary>Connectors in the Management API (connectors.md 1 and 2).</summary>
public abstract class ConnectorsApiTests(FacebookServer server)
{
    private static readonly object _email = new { apiKey = "k", fromEmail = "a@example.com", templates = Array.Empty<object>() };

    [Fact]
    public async Task A_factory_tells_the_console_all_it_needs_and_no_empty_members()
    {
        var factory = await server.Api.CallAsync(HttpMethod.Get, "/api/connector-factories/facebook-universal");

        Assert.Equal("Social", (string?)factory["type"]);
        Assert.Equal("facebook", (string?)factory["target"]);
        Assert.Equal("Universal", (string?)factory["platform"]);
        Assert.True((bool)factory["isTokenStorageSupported"]!);
        Assert.True(factory.AsObject().ContainsKey("logoDark"));
        Assert.False(factory.AsObject().ContainsKey("isStandard"));
        Assert.False((bool)factory["isDemo"]!);
        Assert.StartsWith("data:image/svg+xml;base64,", (string?)factory["logo"], StringComparison.Ordinal);
        var first = factory["formItems"]![0]!.AsObject();
        Assert.Equal(["key", "label", "placeholder", "required", "type"], first.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("404 entity.not_found", await server.Api.SendAsync(HttpMethod.Get, "/api/connector-factories/unknown").VerdictAsync());
    }

    [Fact]
    public async Task Facebook_can_be_added_once_and_its_metadata_is_fixed()
    {
        var config = new { clientId = "a", clientSecret = "b" };

        Assert.Equal("422 connector.multiple_instances_not_supported", await CreateAsync(new { connectorId = "facebook-universal", config }));
        Assert.Equal("422 connector.not_found_with_connector_id", await CreateAsync(new { connectorId = "unknown", config }));
        Assert.Equal(
            "400 connector.cannot_overwrite_metadata_for_non_standard_connector",
            await CreateAsync(new { connectorId = "facebook-universal", config, metadata = new { } }));
        Assert.Equal("400 guard.invalid_input", await CreateAsync(new { connectorId = "" }));
    }

    [Fact]
    public async Task A_patch_drops_empty_values_and_refuses_what_is_missing()
    {
        var (id, secret) = (server.Facebook.App.Id, server.Facebook.App.Secret);
        var path = "/api/connectors/" + FacebookServer.ConnectorId;

        var changed = await server.Api.CallAsync(HttpMethod.Patch, path, new { config = new { clientId = id, clientSecret = secret, scope = "", extra = (string?)null } });

        Assert.Equal(["clientId", "clientSecret"], changed["config"]!.AsObject().Select(member => member.Key));
        Assert.True((bool)changed["enableTokenStorage"]!);
        var refused = await server.Api.SendAsync(HttpMethod.Patch, path, new { config = new { clientId = id, clientSecret = "" } });
        Assert.Equal("400 connector.invalid_config", await refused.VerdictAsync());
        var issue = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["data"]![0]!;
        Assert.Equal("clientSecret", (string?)issue["path"]![0]);
        Assert.Equal("422 entity.invalid_input", await server.Api.SendAsync(HttpMethod.Patch, path, new { }).VerdictAsync());
        Assert.Equal("404 entity.not_found", await server.Api.SendAsync(HttpMethod.Patch, "/api/connectors/unknown", new { }).VerdictAsync());
    }

    [Fact]
    public async Task A_second_email_connector_replaces_the_first()
    {
        var first = await server.Api.CallAsync(HttpMethod.Post, "/api/connectors", new { connectorId = "mock-email-service", config = _email });
        var second = await server.Api.CallAsync(HttpMethod.Post, "/api/connectors", new { connectorId = "mock-email-service-alternative", config = new { } });

        Assert.Equal("404 entity.not_found", await server.Api.SendAsync(HttpMethod.Get, $"/api/connectors/{first["id"]}").VerdictAsync());
        Assert.Equal("422 connector.invalid_type_for_syncing_profile", await PatchAsync(second, new { syncProfile = true }));
        Assert.Equal("422 connector.token_storage_not_supported", await PatchAsync(second, new { enableTokenStorage = true }));
        Assert.Equal("204", await server.Api.SendAsync(HttpMethod.Delete, $"/api/connectors/{second["id"]}").VerdictAsync());
    }

    [Fact]
    public async Task Of_many_email_connectors_created_at_once_one_is_left()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CreateAsync(new { connectorId = "mock-email-service", config = _email })));

        var all = (await server.Api.CallAsync(HttpMethod.Get, "/api/connectors")).AsArray();

        var left = Assert.Single(all, connector => (string?)connector!["type"] == "Email");
        await server.Api.CallAsync(HttpMethod.Delete, $"/api/connectors/{left!["id"]}");
    }

    [Fact]
    public async Task A_test_message_needs_a_recipient_and_the_right_kind_of_connector()
    {
        Assert.Equal("204", await TestAsync("mock-email-service-alternative", new { email = "a@example.com", config = new { } }));
        Assert.Equal("400 guard.invalid_input", await TestAsync("mock-email-service", new { config = _email }));
        Assert.Equal("400 connector.unexpected_type", await TestAsync("mock-email-service", new { phone = "123", config = _email }));
        Assert.Equal("400 connector.not_found", await TestAsync("facebook-universal", new { email = "a@example.com", config = new { } }));
        Assert.Equal("400 connector.invalid_config", await TestAsync("mock-email-service", new { email = "a@example.com", config = new { } }));
        Assert.Equal("400 connector.template_not_found", await TestAsync("mock-email-service", new { email = "a@example.com", config = _email }));
    }

    [Fact]
    public async Task The_management_authorization_uri_keeps_nothing_and_wants_both_values()
    {
        var path = $"/api/connectors/{FacebookServer.ConnectorId}/authorization-uri";

        var answer = await server.Api.CallAsync(HttpMethod.Post, path, new { state = "s", redirectUri = "https://x.example/cb" });

        Assert.Contains("/dialog/oauth?client_id=", (string?)answer["redirectTo"], StringComparison.Ordinal);
        Assert.Equal("400 session.insufficient_info", await server.Api.SendAsync(HttpMethod.Post, path, new { state = "", redirectUri = "x" }).VerdictAsync());
        Assert.Equal("404 entity.not_found", await server.Api.SendAsync(HttpMethod.Post, "/api/connectors/none/authorization-uri", new { state = "s", redirectUri = "x" }).VerdictAsync());
    }

    [Fact]
    public async Task Without_a_token_there_is_no_answer()
    {
        Assert.Equal(
            "401 auth.authorization_header_missing",
            await server.Server.Http.GetAsync(new Uri("/api/connectors", UriKind.Relative), TestContext.Current.CancellationToken).VerdictAsync());
    }

    private Task<string> CreateAsync(object body) => server.Api.SendAsync(HttpMethod.Post, "/api/connectors", body).VerdictAsync();

    private Task<string> PatchAsync(JsonNode connector, object body) =>
        server.Api.SendAsync(HttpMethod.Patch, $"/api/connectors/{connector["id"]}", body).VerdictAsync();

    private Task<string> TestAsync(string factory, object body) => server.Api.SendAsync(HttpMethod.Post, $"/api/connectors/{factory}/test", body).VerdictAsync();
}
