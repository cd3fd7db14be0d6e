namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: a client secret that was deleted or has expired, at every endpoint that takes it.</summary>
public abstract class DisabledSecretTests(ServerFixture fixture)
{
    [Fact]
    public async Task O_a_deleted_secret_is_a_wrong_one_everywhere_and_the_other_one_goes_on()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var second = (string)(await fixture.Api.CallAsync(HttpMethod.Post, $"/api/applications/{client.Id}/secrets", new { name = "second" }))["value"]!;
        var before = await ClientEndpoints.AskAllAsync(fixture.Server, client.Id, client.Secret!);

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{client.Id}/secrets/{Uri.EscapeDataString("Default secret")}");

        Assert.All(await ClientEndpoints.AskAllAsync(fixture.Server, client.Id, client.Secret!), verdict => Assert.Equal("401 oidc.invalid_client", verdict));
        Assert.Equal(before, await ClientEndpoints.AskAllAsync(fixture.Server, client.Id, second));
        Assert.DoesNotContain("401 oidc.invalid_client", before);
    }

    [Fact]
    public async Task O_an_expired_secret_is_refused_from_its_second_on()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var expiresAt = fixture.Server.Time.GetUtcNow().AddSeconds(2);
        var secret = (string)(await fixture.Api.CallAsync(
            HttpMethod.Post, $"/api/applications/{client.Id}/secrets", new { name = "short", expiresAt = expiresAt.ToUnixTimeMilliseconds() }))["value"]!;
        await Task.Delay(expiresAt - fixture.Server.Time.GetUtcNow() + TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);

        foreach (var (path, parameters) in ClientEndpoints.All)
        {
            using var response = await fixture.Server.PostAsync(path, [("client_id", client.Id), ("client_secret", secret), .. ClientEndpoints.Form(parameters)]);
            Assert.Contains("client secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
            Assert.Equal("400 oidc.invalid_request", await response.VerdictAsync());
        }
    }

    [Fact]
    public async Task O_a_machine_without_its_secret_gets_no_token()
    {
        var (id, secret, _) = await fixture.CreateMachineAsync();
        await ManagementApi.RequestTokenAsync(fixture.Server.Http, id, secret);

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{id}/secrets/{Uri.EscapeDataString("Default secret")}");

        await Assert.ThrowsAsync<HttpRequestException>(() => ManagementApi.RequestTokenAsync(fixture.Server.Http, id, secret));
    }
}
