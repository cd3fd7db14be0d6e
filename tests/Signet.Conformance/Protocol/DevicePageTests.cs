using System.Net;
using System.Text.Json.Nodes;

namespace Signet.Conformance.Protocol;

/// <summary>RFC 8628 section 3.3.1: a code that came with the address is compared before it counts.</summary>
public sealed class DevicePageTests(OnSqlite fixture)
{
    [Theory]
    [InlineData("confirm", null)]
    [InlineData("abort", "access_denied")]
    public async Task A_code_from_the_address_is_shown_and_counts_only_after_the_users_answer(string button, string? error)
    {
        var device = await fixture.Api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "TV",
            type = "Native",
            oidcClientMetadata = new { redirectUris = Array.Empty<string>(), postLogoutRedirectUris = Array.Empty<string>() },
            customClientMetadata = new { isDeviceFlow = true },
        });
        var web = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(web);
        using var visit = new PageVisit(person.Page.Browser);
        var started = await PostAsync("/oidc/device/auth", ("client_id", (string)device["id"]!), ("scope", "openid"));
        var code = (string)started["user_code"]!;

        await visit.GoAsync("/oidc/device?user_code=" + code);
        await visit.SubmitHiddenAsync();
        var shown = visit.Html;
        var before = await PollAsync(device, started);
        await visit.SubmitHiddenAsync((button, "yes"));
        var after = await PollAsync(device, started);

        Assert.Contains(code, shown, StringComparison.Ordinal);
        Assert.Contains("name=\"abort\"", shown, StringComparison.Ordinal);
        Assert.Equal("authorization_pending", (string?)before["error"]);
        Assert.Equal(error, (string?)after["error"]);
        Assert.Equal(error is null, after.ContainsKey("access_token"));
    }

    private Task<JsonObject> PollAsync(JsonNode device, JsonObject started) => PostAsync(
        "/oidc/token", ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("client_id", (string)device["id"]!), ("device_code", (string)started["device_code"]!));

    private async Task<JsonObject> PostAsync(string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await fixture.Server.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        return (await response.JsonAsync()).AsObject();
    }
}
