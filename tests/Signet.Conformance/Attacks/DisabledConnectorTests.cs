using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Signet.Conformance.Attacks;

/// <summary>security.md classes B and O: a connector that was deleted while somebody was on the way through it.</summary>
public abstract class DisabledConnectorTests(ServerFixture fixture)
{
    private const string Target = "mock-social";

    [Fact]
    public async Task O_who_is_on_the_way_through_a_deleted_connector_does_not_arrive()
    {
        var connector = (string)(await fixture.Api.CallAsync(
            HttpMethod.Post, "/api/connectors", new { connectorId = "mock-social-connector", config = new { clientId = "c", clientSecret = "s" } }))["id"]!;
        var (id, _) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        await fixture.Api.CallAsync(HttpMethod.Put, $"/api/users/{id}/identities/{Target}", new { userId = id });
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var arrives = await fixture.OpenSignInAsync(client);
        var arrived = await LeaveAsync(arrives, connector);
        await VerifyAsync(arrives, connector, arrived, id);
        Assert.Equal("204", await arrives.PostAsync("/identification", new { verificationId = arrived }).VerdictAsync());
        using var proved = await fixture.OpenSignInAsync(client);
        var proof = await LeaveAsync(proved, connector);
        await VerifyAsync(proved, connector, proof, id);
        using var leaves = await fixture.OpenSignInAsync(client);
        var left = await LeaveAsync(leaves, connector);
        using var stays = await fixture.OpenSignInAsync(client);

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/connectors/{connector}");

        Assert.Equal("404 entity.not_found", await StartAsync(stays, connector).VerdictAsync());
        Assert.Equal("422 session.invalid_connector_id", await ReturnAsync(leaves, connector, left, id).VerdictAsync());
        Assert.Equal("422 session.invalid_connector_id", await proved.PostAsync("/identification", new { verificationId = proof }).VerdictAsync());
    }

    private Task<HttpResponseMessage> StartAsync(ExperienceClient page, string connector) => page.PostAsync(
        $"/verification/social/{connector}/authorization-uri", new { state = "st4te", redirectUri = new Uri(fixture.Server.Core, "/callback/" + connector) });

    private async Task<string> LeaveAsync(ExperienceClient page, string connector)
    {
        using var response = await StartAsync(page, connector);
        return (string)(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["verificationId"]!;
    }

    private static Task<HttpResponseMessage> ReturnAsync(ExperienceClient page, string connector, string verificationId, string userId) =>
        page.PostAsync($"/verification/social/{connector}/verify", new { verificationId, connectorData = new { code = "c", userId } });

    private static async Task VerifyAsync(ExperienceClient page, string connector, string verificationId, string userId)
    {
        using var response = await ReturnAsync(page, connector, verificationId, userId);
        response.EnsureSuccessStatusCode();
    }
}
