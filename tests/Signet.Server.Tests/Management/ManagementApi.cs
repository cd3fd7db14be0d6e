using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Crypto;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;
using Signet.Server.Tests.Management.Contract;

namespace Signet.Server.Tests.Management;

/// <summary>
/// A machine-to-machine application that may call the Management API of one tenant. Every answer is also held against the contract,
/// so each test is a contract test.
/// </summary>
public sealed class ManagementApi
{
    private static readonly ConditionalWeakTable<SignetServer, ConcurrentDictionary<TenantId, Task<ManagementApi>>> _signedIn = [];

    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, bool> _succeeded = new();

    private ManagementApi(HttpClient http, string token) => (_http, Token) = (http, token);

    public string Token { get; }

    /// <summary>Operations that were answered with success through this client, as <see cref="ContractOperation.Key"/>.</summary>
    public IReadOnlyCollection<string> Succeeded => [.. _succeeded.Keys];

    public static Task<ManagementApi> OfAsync(SignetServer server, TenantId tenant) =>
        _signedIn.GetOrCreateValue(server).GetOrAdd(tenant, id => SignInAsync(server, id));

    public Task<ApiReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiReply> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<ApiReply> PutAsync(string path, object? body = null) => SendAsync(HttpMethod.Put, path, body);

    public Task<ApiReply> PatchAsync(string path, object? body = null) => SendAsync(HttpMethod.Patch, path, body);

    public Task<ApiReply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Paths are below <c>/api</c>.</summary>
    public async Task<ApiReply> SendAsync(HttpMethod method, string path, object? body = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        using var request = new HttpRequestMessage(method, "/api" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        }

        var ct = TestContext.Current.CancellationToken;
        using var response = await _http.SendAsync(request, ct);
        var reply = await ApiReply.ReadAsync(response, ct);
        Hold(method.Method, "/api" + path.Split('?')[0], reply);
        return reply;
    }

    private void Hold(string method, string path, ApiReply reply)
    {
        if (ContractDocument.Loaded is not { } contract || reply is { Status: 404 or 405, IsJson: false })
        {
            return;
        }

        Assert.True(reply.Status < 500 || reply.Code is not null, $"{method} {path}: {reply.Status} {reply.Text}");
        Assert.Empty(ContractCheck.Run(contract, method, path, reply));
        if (reply.Status < 300)
        {
            _succeeded[contract.Find(method, path)!.Key] = true;
        }
    }

    private static async Task<ManagementApi> SignInAsync(SignetServer server, TenantId tenant)
    {
        var http = tenant == TenantId.Admin ? server.AdminHttp : server.Http;
        var (id, secret) = await CreateClientAsync(server, tenant, WellKnownNames.ManagementApiRoleName);
        return new ManagementApi(http, await TokenAsync(http, id, secret, WellKnownNames.ManagementApiIndicator(tenant)));
    }

    /// <summary>A machine-to-machine application behind the API's back, holding the named role when there is one.</summary>
    public static async Task<(string Id, string Secret)> CreateClientAsync(SignetServer server, TenantId tenant, string? roleName)
    {
        ArgumentNullException.ThrowIfNull(server);
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        var now = server.Time.GetUtcNow();
        var secret = Secrets.New();
        var application = Application.Create(tenant, "Test client", ApplicationType.MachineToMachine, isThirdParty: false, now);
        var cipher = scope.ServiceProvider.GetRequiredService<EnvelopeCipher>();
        db.Applications.Add(application);
        db.ApplicationSecrets.Add(ApplicationSecret.Create(application, "Test", secret, cipher.Encrypt(tenant, secret, ApplicationSecret.Purpose), now));
        if (roleName is not null)
        {
            var role = await db.Roles.FirstOrDefaultAsync(r => r.Name == roleName) ?? await db.Roles.FirstAsync(r => r.Id == "m-" + tenant.Value);
            db.ApplicationRoles.Add(new ApplicationRole(tenant, application.Id, role.Id));
        }

        await db.SaveChangesAsync();
        return (application.Id, secret);
    }

    /// <summary>An access token by the client credentials grant.</summary>
    public static async Task<string> TokenAsync(HttpClient http, string clientId, string secret, string resource, string scope = "all")
    {
        ArgumentNullException.ThrowIfNull(http);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = secret,
            ["resource"] = resource,
            ["scope"] = scope,
        });
        using var response = await http.PostAsync("/oidc/token", form);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!;
    }
}
