using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Signet.AspNetCore.Tests.Resources;

/// <summary>ASP.NET Core's JWT bearer handler, unchanged, as a resource server of access tokens (RFC 9068).</summary>
public abstract class BearerTests(ServerFixture fixture)
{
    [Fact]
    public async Task A_token_of_a_machine_is_accepted_by_its_resource_and_by_no_other()
    {
        var machine = await Machine.CreateAsync(fixture.Server, fixture.Api);
        var (orders, stock) = (await ApiResource.CreateAsync(fixture.Api), await ApiResource.CreateAsync(fixture.Api));
        await using var api = await ProtectedApi.StartAsync(fixture.Server, orders.Indicator);

        Assert.Equal($"200 {machine.Id}", await api.CallAsync(await machine.TokenAsync(orders)));
        Assert.Equal("401 SecurityTokenInvalidAudienceException", await api.CallAsync(await machine.TokenAsync(stock)));
    }

    [Fact]
    public async Task Of_the_tokens_of_a_person_only_the_one_for_the_resource_is_accepted()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var resource = await ApiResource.CreateAsync(fixture.Api);
        await using var api = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        var person = await fixture.SignInAsync(client, "openid offline_access", resource.Indicator);
        using var page = person.Page;
        var tokens = await TestClient.TokensAsync(await client.RedeemAsync(person.Code, person.Verifier));
        var forResource = await TestClient.TokensAsync(await client.RefreshAsync((string)tokens["refresh_token"]!, resource.Indicator));

        Assert.Equal($"200 {person.UserId}", await api.CallAsync((string)forResource["access_token"]!));
        Assert.Equal("401 SecurityTokenMalformedException", await api.CallAsync((string)tokens["access_token"]!));
    }

    [Fact]
    public async Task An_id_token_is_refused_also_where_its_audience_is_the_expected_one()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        await using var api = await ProtectedApi.StartAsync(fixture.Server, client.Id);
        var tokens = await fixture.TokensAsync(client);

        Assert.Equal("401 SecurityTokenInvalidTypeException", await api.CallAsync((string)tokens["id_token"]!));
    }

    [Fact]
    public async Task A_token_is_refused_once_the_lifetime_of_its_resource_is_over()
    {
        var machine = await Machine.CreateAsync(fixture.Server, fixture.Api);
        var resource = await ApiResource.CreateAsync(fixture.Api, accessTokenTtl: 4);
        await using var api = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        // The first call fetches the metadata, which may take longer than this token lives.
        await api.CallAsync(await machine.TokenAsync(resource));
        var token = await machine.TokenAsync(resource);

        Assert.Equal($"200 {machine.Id}", await api.CallAsync(token));
        await Task.Delay(TimeSpan.FromSeconds(4.1), TestContext.Current.CancellationToken);
        Assert.Equal("401 SecurityTokenExpiredException", await api.CallAsync(token));
    }

    [Fact]
    public async Task A_token_that_was_changed_or_is_not_signed_is_refused()
    {
        var machine = await Machine.CreateAsync(fixture.Server, fixture.Api);
        var resource = await ApiResource.CreateAsync(fixture.Api);
        await using var api = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        var token = await machine.TokenAsync(resource);
        var (header, payload) = (Jwt.Header(token), Jwt.Payload(token));
        var parts = token.Split('.');
        Assert.Equal($"200 {machine.Id}", await api.CallAsync(token));

        payload["sub"] = fixture.Api.ClientId;
        Assert.Equal("401 SecurityTokenInvalidSignatureException", await api.CallAsync($"{parts[0]}.{Encode(payload)}.{parts[2]}"));
        header["alg"] = "none";
        Assert.Equal("401 SecurityTokenInvalidSignatureException", await api.CallAsync($"{Encode(header)}.{parts[1]}."));
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
