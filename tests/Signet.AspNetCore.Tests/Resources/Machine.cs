namespace Signet.AspNetCore.Tests.Resources;

/// <summary>A client that acts for itself (RFC 6749 section 4.4).</summary>
internal sealed class Machine
{
    private readonly SignetServer _server;

    private Machine(SignetServer server, string id, string secret) => (_server, Id, Secret) = (server, id, secret);

    public string Id { get; }

    /// <summary>The one it was made with.</summary>
    public string Secret { get; }

    public static async Task<Machine> CreateAsync(SignetServer server, ManagementApi api)
    {
        var application = await api.CallAsync(HttpMethod.Post, "/api/applications", new { name = "Warehouse", type = "MachineToMachine" });
        var id = (string)application["id"]!;
        var secrets = await api.CallAsync(HttpMethod.Get, $"/api/applications/{id}/secrets");
        return new Machine(server, id, (string)secrets[0]!["value"]!);
    }

    public async Task<HttpResponseMessage> RequestTokenAsync(ApiResource resource, string? secret = null)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Id,
            ["client_secret"] = secret ?? Secret,
            ["resource"] = resource.Indicator,
        });
        return await _server.Http.PostAsync(new Uri("/oidc/token", UriKind.Relative), form);
    }

    public async Task<string> TokenAsync(ApiResource resource, string? secret = null)
    {
        using var response = await RequestTokenAsync(resource, secret);
        return (string)(await TestClient.TokensAsync(response))["access_token"]!;
    }
}
