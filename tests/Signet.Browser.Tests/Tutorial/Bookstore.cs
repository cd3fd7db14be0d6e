using System.Diagnostics;

namespace Signet.Browser.Tests.Tutorial;

/// <summary>The finished Flask application of the tutorial, <c>samples/flask-facebook</c>, run as its readers run it.</summary>
public sealed class Bookstore : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private readonly int _port = FreePorts.Next();
    private Process? _process;

    /// <summary>Known before the application runs, because its redirect URIs are registered first.</summary>
    public Uri Home => new($"http://localhost:{_port}/");

    public Uri Callback => new(Home, "callback");

    /// <summary>Where Facebook sends people who gave more permissions later.</summary>
    public Uri FacebookCallback => new(Home, "facebook/callback");

    public async Task StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var sample = Path.Combine(Repository.Root, "samples", "flask-facebook");
        var start = new ProcessStartInfo("/usr/bin/python3", ["main.py"]) { WorkingDirectory = sample, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PYTHONPATH"] = Path.Combine(Repository.Root, "sdks", "python", "src");
        start.Environment["APP_URL"] = Home.ToString();
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        var said = _process.StandardError.ReadToEndAsync();
        _ = _process.StandardOutput.ReadToEndAsync();
        using var http = HttpClients.Create(Home);
        var since = Stopwatch.StartNew();
        while (!await AnswersAsync(http))
        {
            if (_process.HasExited || since.Elapsed > _patience)
            {
                throw new InvalidOperationException("The Bookstore does not answer. " + (_process.HasExited ? await said : ""));
            }

            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
