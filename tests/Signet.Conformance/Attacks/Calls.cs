using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Tenants;

namespace Signet.Conformance.Attacks;

/// <summary>What clients, bearers and browsers do with what they got before something was switched off.</summary>
internal static class Calls
{
    public const string AccessTokenType = "urn:ietf:params:oauth:token-type:access_token";
    public const string PersonalAccessTokenType = "urn:logto:token-type:personal_access_token";

    public static async Task<HttpResponseMessage> PostAsync(this SignetServer server, string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await server.Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>A call of the client in its own name.</summary>
    public static Task<HttpResponseMessage> PostAsync(this TestClient client, string path, params (string Name, string Value)[] form) =>
        client.Server.PostAsync(path, [("client_id", client.Id), ("client_secret", client.Secret!), .. form]);

    public static Task<string> ExchangeAsync(this TestClient client, string subjectToken, string type, params (string Name, string Value)[] more) =>
        client.RequestExchangeAsync(subjectToken, type, more).VerdictAsync();

    public static Task<HttpResponseMessage> RequestExchangeAsync(
        this TestClient client, string subjectToken, string type, params (string Name, string Value)[] more) => client.TokenAsync(
        [
            ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"), ("subject_token", subjectToken), ("subject_token_type", type), .. more,
        ]);

    /// <summary>Somebody else's browser with the same cookies, at this server.</summary>
    public static Browser CopyTo(this Browser browser, SignetServer server)
    {
        var copy = server.NewBrowser();
        copy.Cookies.Add(browser.Cookies.GetAllCookies());
        return copy;
    }

    public static async Task<bool> IsActiveAsync(this TestClient client, string token)
    {
        using var response = await client.PostAsync("/oidc/token/introspection", ("token", token));
        return (bool)(await response.EnsureSuccessStatusCode().JsonAsync())["active"]!;
    }

    public static async Task<string> GetAsBearerAsync(this SignetServer server, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", token);
        return await server.Http.SendAsync(request).VerdictAsync();
    }

    /// <summary>Asks for a code without showing a page: <c>code</c>, or the error.</summary>
    public static async Task<string?> AskSilentlyAsync(this TestClient client, Browser browser, params (string Name, string Value)[] more)
    {
        var landing = await browser.GoAsync(client.Authorize("openid", prompt: "none", more: more).Url);
        return landing["code"] is null ? landing["error"] : "code";
    }

    public static async Task<TestClient> CreateThirdPartyAsync(this ServerFixture fixture)
    {
        var application = await fixture.Api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "Partner",
            type = "Traditional",
            isThirdParty = true,
            oidcClientMetadata = new { redirectUris = new[] { TestClient.RedirectUri }, postLogoutRedirectUris = Array.Empty<string>() },
        });
        var id = (string)application["id"]!;
        await fixture.Api.CallAsync(HttpMethod.Post, $"/api/applications/{id}/user-consent-scopes", new { userScopes = new[] { "profile" } });
        return await TestClient.OfAsync(fixture.Server, fixture.Api, id);
    }

    /// <summary>An application that may exchange tokens.</summary>
    public static Task<TestClient> CreateExchangerAsync(this ServerFixture fixture) =>
        TestClient.CreateAsync(fixture.Server, fixture.Api, custom: new { allowTokenExchange = true });

    /// <summary>A machine that may call the Management API.</summary>
    public static async Task<(string Id, string Secret, string RoleId)> CreateMachineAsync(this ServerFixture fixture)
    {
        var application = await fixture.Api.CallAsync(HttpMethod.Post, "/api/applications", new { name = "Machine", type = "MachineToMachine" });
        var id = (string)application["id"]!;
        var secrets = await fixture.Api.CallAsync(HttpMethod.Get, $"/api/applications/{id}/secrets");
        var roles = await fixture.Api.CallAsync(HttpMethod.Get, $"/api/applications/{fixture.Api.ClientId}/roles");
        var role = (string)roles[0]!["id"]!;
        await fixture.Api.CallAsync(HttpMethod.Post, $"/api/applications/{id}/roles", new { roleIds = new[] { role } });
        return (id, (string)secrets[0]!["value"]!, role);
    }

    /// <summary>An API resource with the scope <c>read</c>.</summary>
    public static async Task<(string Indicator, string ResourceId, string ScopeId)> CreateResourceAsync(this ServerFixture fixture)
    {
        var indicator = "https://" + Ids.NewShort() + ".example.com";
        var resource = (string)(await fixture.Api.CallAsync(HttpMethod.Post, "/api/resources", new { name = indicator, indicator }))["id"]!;
        var scope = await fixture.Api.CallAsync(HttpMethod.Post, $"/api/resources/{resource}/scopes", new { name = "read", description = "" });
        return (indicator, resource, (string)scope["id"]!);
    }

    public static async Task<(string ClientId, JsonNode Started)> StartDeviceAsync(this ServerFixture fixture)
    {
        var application = await fixture.Api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "TV",
            type = "Native",
            oidcClientMetadata = new { redirectUris = Array.Empty<string>(), postLogoutRedirectUris = Array.Empty<string>() },
            customClientMetadata = new { isDeviceFlow = true },
        });
        var id = (string)application["id"]!;
        using var response = await fixture.Server.PostAsync("/oidc/device/auth", ("client_id", id), ("scope", "openid"));
        return (id, await response.JsonAsync());
    }

    /// <summary>The user agrees to what the device shows; gives the path of the page where it ends.</summary>
    public static async Task<string> ConfirmDeviceAsync(this Browser browser, JsonNode started)
    {
        var visit = new PageVisit(browser);
        await visit.GoAsync("/oidc/device?user_code=" + (string)started["user_code"]!);
        await visit.SubmitHiddenAsync();
        return (await visit.SubmitHiddenAsync(("confirm", "yes"))).Address.AbsolutePath;
    }

    public static Task<string> PollAsync(this SignetServer server, string clientId, JsonNode started) => server.PostAsync(
        "/oidc/token",
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("client_id", clientId), ("device_code", (string)started["device_code"]!)).VerdictAsync();

    /// <summary>For what no API can arrange yet.</summary>
    public static async Task InDatabaseAsync(this SignetServer server, Func<SignetDb, Task> change, TenantId? tenant = null)
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant ?? TenantId.Default);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        await change(db);
        await db.SaveChangesAsync();
    }

    public static Task<HttpResponseMessage> AgreeAsync(this Browser browser) =>
        browser.Http.PostAsJsonAsync(new Uri("/api/interaction/consent", UriKind.Relative), new { });
}
