using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Signet.Browser.Tests.Console;

/// <summary>The Console shows and changes nothing but what the Management API stores.</summary>
[Collection(typeof(SharedConsole))]
public sealed class SwitchTests(SignedInAdmin admin, Chromium chromium)
{
    private const string TenantPage = "/console/tenant-settings/oidc-configs";
    private const string BindTokens = "Bind access tokens to the client's key (DPoP)";
    private const string RequirePushed = "Only accept pushed authorization requests (PAR)";

    [Theory]
    [InlineData("Traditional", BindTokens, "dpopBoundAccessTokens")]
    [InlineData("MachineToMachine", BindTokens, "dpopBoundAccessTokens")]
    [InlineData("SPA", RequirePushed, "requirePushedAuthorizationRequests")]
    public async Task A_switch_of_an_application_is_what_the_api_says_afterwards(string type, string label, string member)
    {
        var id = await CreateApplicationAsync(type, []);
        await using var visitor = await admin.OpenAsync($"/console/applications/{id}");

        await FlipAsync(visitor.Page, label);
        Assert.True((bool?)(await CustomMetadataAsync(id))[member]);
        await admin.GoAsync(visitor.Page, $"/console/applications/{id}");
        await Expect(Switch(visitor.Page, label)).ToBeCheckedAsync();
        await FlipAsync(visitor.Page, label);

        Assert.False((bool?)(await CustomMetadataAsync(id))[member]);
        Assert.Empty(await visitor.AccessibilityProblemsAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_saved_name_leaves_the_switches_as_the_api_set_them()
    {
        var id = await CreateApplicationAsync("Traditional", new JsonObject { ["dpopBoundAccessTokens"] = true, ["requirePushedAuthorizationRequests"] = true });
        await using var visitor = await admin.OpenAsync($"/console/applications/{id}");

        await visitor.Page.GetByLabel("Name").FillAsync("Renamed");
        await SaveAsync(visitor.Page);

        var metadata = await CustomMetadataAsync(id);
        Assert.True((bool?)metadata["dpopBoundAccessTokens"]);
        Assert.True((bool?)metadata["requirePushedAuthorizationRequests"]);
    }

    [Fact]
    public async Task A_machine_which_sends_no_authorization_requests_has_no_switch_for_pushed_ones()
    {
        var id = await CreateApplicationAsync("MachineToMachine", []);
        await using var visitor = await admin.OpenAsync($"/console/applications/{id}");

        await Expect(Switch(visitor.Page, BindTokens)).ToBeVisibleAsync();
        await Expect(Switch(visitor.Page, RequirePushed)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("Accept DPoP proofs", "dpop")]
    [InlineData("Accept addresses as client IDs", "cimd")]
    public async Task A_switch_of_the_tenant_is_what_the_api_says_afterwards(string label, string config)
    {
        await using var visitor = await admin.OpenAsync("/console/tenant-settings");

        await FlipAsync(visitor.Page, label);
        Assert.True((bool?)(await GetAsync($"/api/configs/{config}"))["enabled"]);
        await admin.GoAsync(visitor.Page, TenantPage);
        await Expect(Switch(visitor.Page, label)).ToBeCheckedAsync();
        await FlipAsync(visitor.Page, label);

        Assert.False((bool?)(await GetAsync($"/api/configs/{config}"))["enabled"]);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_clients_of_documents_may_ask_for_is_what_the_api_says_afterwards()
    {
        await using var visitor = await admin.OpenAsync(TenantPage);
        var page = visitor.Page;

        await page.GetByLabel("Email").CheckAsync();
        await page.GetByLabel("Organization roles").CheckAsync();
        await SaveAsync(page);
        Assert.Equal(["email", "urn:logto:scope:organization_roles"], await CeilingAsync());

        await page.GetByLabel("Organization roles").UncheckAsync();
        await page.GetByLabel("Profile").CheckAsync();
        await SaveAsync(page);
        Assert.Equal(["email", "profile"], await CeilingAsync());

        await page.GetByLabel("Email").UncheckAsync();
        await page.GetByLabel("Profile").UncheckAsync();
        await SaveAsync(page);
        Assert.Empty(await CeilingAsync());
    }

    [Fact]
    public async Task A_discarded_change_never_reaches_the_api()
    {
        await using var visitor = await admin.OpenAsync(TenantPage);
        var page = visitor.Page;
        await Switch(page, "Accept DPoP proofs").ClickAsync();
        await page.GetByLabel("Email").CheckAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();

        await Expect(page.GetByText("Unsaved changes")).ToBeHiddenAsync();
        await Expect(Switch(page, "Accept DPoP proofs")).Not.ToBeCheckedAsync();
        await Expect(page.GetByLabel("Email")).Not.ToBeCheckedAsync();
        Assert.False((bool?)(await GetAsync("/api/configs/dpop"))["enabled"]);
        Assert.Empty(await CeilingAsync());
    }

    private static ILocator Switch(IPage page, string label) => page.GetByRole(AriaRole.Switch, new() { Name = label });

    private static async Task FlipAsync(IPage page, string label)
    {
        await Switch(page, label).ClickAsync();
        await SaveAsync(page);
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save changes" }).ClickAsync();
        await Expect(page.GetByText("Saved.").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Unsaved changes")).ToBeHiddenAsync();
    }

    private async Task<string> CreateApplicationAsync(string type, JsonObject customClientMetadata)
    {
        var body = new JsonObject { ["name"] = "Switches", ["type"] = type, ["customClientMetadata"] = customClientMetadata };
        if (type != "MachineToMachine")
        {
            body["oidcClientMetadata"] = new JsonObject { ["redirectUris"] = new JsonArray(TestClient.RedirectUri), ["postLogoutRedirectUris"] = new JsonArray() };
        }

        using var answer = await chromium.Api.Http.PostAsJsonAsync(new Uri("/api/applications", UriKind.Relative), body);
        return (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    private async Task<JsonObject> CustomMetadataAsync(string id) => (await GetAsync($"/api/applications/{id}"))["customClientMetadata"]!.AsObject();

    private async Task<List<string>> CeilingAsync() =>
        [.. (await GetAsync("/api/cimd/user-consent-scopes"))["userScopes"]!.AsArray().Select(scope => (string)scope!)];

    private async Task<JsonObject> GetAsync(string path) => (await chromium.Api.Http.GetFromJsonAsync<JsonObject>(new Uri(path, UriKind.Relative)))!;
}
