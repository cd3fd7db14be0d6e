using System.Diagnostics;

namespace Signet.Server.Tests.Cli;

/// <summary><c>signet serve</c> as its own process on ports of its own, which a test may kill and start again on the same data.</summary>
internal sealed class ServingProcess : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly string _folder;
    private readonly int _port = FreePorts.Next();
    private readonly int _adminPort = FreePorts.Next();
    private readonly string? _databaseUrl;
    private Process? _process;

    /// <param name="folder">Where the data is.</param>
    /// <param name="databaseUrl">Another database than the embedded one.</param>
    public ServingProcess(string folder, string? databaseUrl)
    {
        (_folder, _databaseUrl) = (folder, databaseUrl);
        Http = HttpClients.Create(Core);
    }

    public Uri Core => new($"http://localhost:{_port}");

    public HttpClient Http { get; }

    /// <summary>The process while it runs.</summary>
    public int Id => _process!.Id;

    /// <summary>What every command of this deployment needs.</summary>
    public Dictionary<string, string> Environment
    {
        get
        {
            var environment = new Dictionary<string, string>
            {
                ["SIGNET_DATA"] = _folder,
                ["PORT"] = $"{_port}",
                ["ADMIN_PORT"] = $"{_adminPort}",
                ["Signet__BreachCheck__Enabled"] = "false",
            };
            if (_databaseUrl is not null)
            {
                environment["DB_URL"] = _databaseUrl;
            }

            return environment;
        }
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "signet"), ["serve"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var since = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            Assert.False(_process.HasExited, "The server stopped.");
            Assert.True(since.Elapsed < _patience, "The server does not get ready.");
            await Task.Delay(50);
        }
    }

    /// <summary>SIGKILL: nothing is flushed, closed or said good-bye to.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Http.Dispose();
        _process?.Kill();
        _process?.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Http.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
