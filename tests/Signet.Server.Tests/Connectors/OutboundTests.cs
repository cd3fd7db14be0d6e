using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Connectors;

/// <summary>Connectors call out through the guarded client only (security.md 1.5).</summary>
public sealed class OutboundTests(UnlistedFacebook server) : IClassFixture<UnlistedFacebook>
{
    [Fact]
    public async Task N_a_provider_on_a_private_address_is_not_called()
    {
        var connector = await server.Api.CallAsync(HttpMethod.Post, "/api/connectors", new
        {
            connectorId = "facebook-universal",
            config = new { clientId = "c", clientSecret = "s" },
        });
        var client = await TestClient.CreateAsync(server.Server, server.Api);
        using var page = await server.OpenExperienceAsync(client);
        await page.StartAsync("SignIn");
        var path = $"/verification/social/{connector["id"]}";
        var started = await page.PostAsync(path + "/authorization-uri", new { state = "st", redirectUri = "https://x.example/cb" });
        var id = (string)JsonNode.Parse(await started.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["verificationId"]!;

        var answer = await page.PostAsync(path + "/verify", new { verificationId = id, connectorData = new { code = "c", redirectUri = "https://x.example/cb" } });

        Assert.Equal("400 connector.general", await answer.VerdictAsync());
        Assert.Contains(server.Server.Logs.All, line => line.Contains("is not a public address", StringComparison.Ordinal));
    }
}
