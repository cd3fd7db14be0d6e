namespace Signet.Server.Tests.Console;

/// <summary>A server whose first administrator registered through the Console's own sign-in and has it open.</summary>
public sealed class ConsoleServer : IAsyncLifetime
{
    public const string Username = "root";
    public const string Password = "Correct-horse-9";

    private SignetServer? _server;
    private ExperienceClient? _client;

    public SignetServer Server => _server!;

    public Browser Administrator => _client!.Browser;

    /// <summary>Where the registration ended.</summary>
    public Landing FirstPage { get; private set; } = new(new Uri("about:blank"), null);

    public async ValueTask InitializeAsync()
    {
        _server = await SignetServer.StartAsync(postgreSql: false, new Dictionary<string, string?> { ["Signet:BreachCheck:Enabled"] = "false" });
        _client = await ExperienceClient.OpenAsync(_server.Admin, "/console/sign-in?register=true");
        FirstPage = await _client.RegisterAsync(Username, Password);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
