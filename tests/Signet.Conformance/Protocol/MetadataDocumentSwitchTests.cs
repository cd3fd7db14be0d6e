using System.Text.Json.Nodes;

namespace Signet.Conformance.Protocol;

/// <summary>Contract section 18.1: off until switched on.</summary>
public sealed class MetadataDocumentSwitchTests(MetadataDocumentSwitchTests.Fixture fixture) : IClassFixture<MetadataDocumentSwitchTests.Fixture>
{
    [Fact]
    public async Task While_it_is_off_an_address_is_an_unknown_client_and_discovery_is_silent()
    {
        const string request = "/oidc/auth?client_id=https%3A%2F%2Fagent.example.com%2Fa.json&response_type=code";

        Assert.False((bool)(await fixture.Api.CallAsync(HttpMethod.Get, "/api/configs/cimd"))["enabled"]!);
        Assert.Equal("400 oidc.invalid_client", await fixture.Server.Http.GetAsync(new Uri(request, UriKind.Relative), TestContext.Current.CancellationToken).VerdictAsync());
        Assert.Null((await DiscoverAsync())["client_id_metadata_document_supported"]);
        await fixture.Api.CallAsync(HttpMethod.Patch, "/api/configs/cimd", new { enabled = true });
        Assert.True((bool)(await DiscoverAsync())["client_id_metadata_document_supported"]!);
        await fixture.Api.CallAsync(HttpMethod.Patch, "/api/configs/cimd", new { enabled = false });
        Assert.Null((await DiscoverAsync())["client_id_metadata_document_supported"]);
    }

    private async Task<JsonNode> DiscoverAsync() =>
        JsonNode.Parse(await fixture.Server.Http.GetStringAsync(new Uri("/oidc/.well-known/openid-configuration", UriKind.Relative)))!;

    public sealed class Fixture() : ServerFixture(postgreSql: false);
}
