using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Crypto;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;

namespace Signet.Testing;

/// <summary>A machine that may call the Management API of a tenant, as a script would (management.md 3.2).</summary>
public sealed class ManagementApi : IDisposable
{
    private ManagementApi(HttpClient http, string clientId, string clientSecret) => (Http, ClientId, ClientSecret) = (http, clientId, clientSecret);

    /// <summary>Sends the machine's token.</summary>
    public HttpClient Http { get; }

    public string ClientId { get; }

    public string ClientSecret { get; }

    /// <summary>Makes the machine the way <c>signet app create --management-api</c> does and gets its token over HTTP.</summary>
    public static async Task<ManagementApi> OpenAsync(SignetServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var (id, secret) = await CreateMachineAsync(server.Services);
        return await OpenAsync(server.Core, id, secret);
    }

    /// <summary>As a machine that exists, at a server of any process.</summary>
    public static async Task<ManagementApi> OpenAsync(Uri origin, string id, string secret)
    {
        var http = HttpClients.Create(origin);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await RequestTokenAsync(http, id, secret));
        return new ManagementApi(http, id, secret);
    }

    /// <summary>A machine's token for the Management API; <see cref="HttpRequestException"/> when it is refused.</summary>
    public static async Task<string> RequestTokenAsync(HttpClient http, string id, string secret)
    {
        ArgumentNullException.ThrowIfNull(http);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id,
            ["client_secret"] = secret,
            ["resource"] = "https://default.logto.app/api",
            ["scope"] = "all",
        });
        using var answer = await http.PostAsync(new Uri("/oidc/token", UriKind.Relative), form);
        return (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        return Http.SendAsync(request);
    }

    /// <summary>The answer as JSON; fails the test when the call was refused.</summary>
    public async Task<JsonNode> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text)! : new JsonObject()
            : throw new InvalidOperationException($"{method} {path} answered {(int)response.StatusCode}: {text}");
    }

    public void Dispose() => Http.Dispose();

    private static async Task<(string Id, string Secret)> CreateMachineAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Default);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var application = Application.Create(TenantId.Default, "Tests", ApplicationType.MachineToMachine, isThirdParty: false, now);
        var secret = Secrets.New();
        var sealedValue = scope.ServiceProvider.GetRequiredService<EnvelopeCipher>().Encrypt(TenantId.Default, secret, ApplicationSecret.Purpose);
        db.Applications.Add(application);
        db.ApplicationSecrets.Add(ApplicationSecret.Create(application, "Default secret", secret, sealedValue, now));
        var role = await db.Roles.FirstAsync(r => r.Name == WellKnownNames.ManagementApiRoleName);
        db.ApplicationRoles.Add(new ApplicationRole(TenantId.Default, application.Id, role.Id));
        await db.SaveChangesAsync();
        return (application.Id, secret);
    }
}
