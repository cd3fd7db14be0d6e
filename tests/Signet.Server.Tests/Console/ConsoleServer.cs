using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Console;

/// <summary>A server whose first administrator registered through the Console's own sign-in and has it open.</summary>
public sealed class ConsoleServer : IAsyncLifetime
{
    public const string Username = "root";
    public const string Password = "Correct-horse-9";

    private SignetServer? _server;
    private Browser? _browser;

    public SignetServer Server => _server!;

    public Browser Administrator => _browser!;

    /// <summary>Where the registration ended.</summary>
    public Landing FirstPage { get; private set; } = new(new Uri("about:blank"), null);

    public async ValueTask InitializeAsync()
    {
        _server = await SignetServer.StartAsync(postgreSql: false, new Dictionary<string, string?> { ["Signet:BreachCheck:Enabled"] = "false" });
        _browser = new Browser(_server.Admin);
        await _browser.GoAsync("/console/sign-in?register=true");
        await SendAsync(HttpMethod.Put, "", new { interactionEvent = "Register" });
        var identity = new { identifier = new { type = "username", value = Username }, password = Password };
        var verification = await PostAsync("/verification/new-password-identity", identity);
        await SendAsync(HttpMethod.Post, "/identification", new { verificationId = (string)verification!["verificationId"]! });
        var submitted = await PostAsync("/submit", new { });
        FirstPage = await _browser.GoAsync((string)submitted!["redirectTo"]!);
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task<JsonNode?> PostAsync(string path, object body) => JsonNode.Parse(await SendAsync(HttpMethod.Post, path, body));

    private async Task<string> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, "/api/experience" + path) { Content = JsonContent.Create(body) };
        using var response = await Administrator.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }
}
