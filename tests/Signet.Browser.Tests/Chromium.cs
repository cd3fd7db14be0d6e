using Microsoft.Playwright;

namespace Signet.Browser.Tests;

/// <summary>One server and one Chromium for all browser tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    // Pages that a test makes up have no address; Chromium would keep them from loopback.
    private static readonly string[] _arguments = ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SignetServer? _server;
    private ManagementApi? _api;

    public SignetServer Server => _server!;

    public ManagementApi Api => _api!;

    public async ValueTask InitializeAsync()
    {
        _server = await SignetServer.StartAsync(postgreSql: false, new Dictionary<string, string?> { ["Signet:BreachCheck:Enabled"] = "false" });
        _api = await ManagementApi.OpenAsync(_server);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = _arguments });
    }

    /// <summary>A person's browser; what a page's console complains about is collected in <see cref="Visitor.Complaints"/>.</summary>
    public async Task<Visitor> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(options ?? new());
        return new Visitor(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _api?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
