using System.Diagnostics;

namespace Signet.Server.Tests.Cli;

/// <summary>The <c>signet</c> program as an operator starts it, in a folder of its own.</summary>
internal sealed class SignetProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("signet-cli-").FullName;

    public string DataFolder => Path.Combine(_folder, "data");

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(string? input, Dictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "signet"), arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SIGNET_DATA"] = DataFolder;
        start.Environment["Signet__BreachCheck__Enabled"] = "false";
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
