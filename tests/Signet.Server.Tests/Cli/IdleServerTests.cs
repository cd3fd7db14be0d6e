namespace Signet.Server.Tests.Cli;

/// <summary>What nobody asked for yet costs no memory.</summary>
public sealed class IdleServerTests : IDisposable
{
    private readonly SignetProcess _signet = new();

    public void Dispose() => _signet.Dispose();

    [Fact]
    public async Task A_server_that_ran_no_script_and_exports_no_telemetry_has_loaded_the_libraries_of_neither()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        using var server = new ServingProcess(_signet.DataFolder, null);
        await server.StartAsync();

        var loaded = await File.ReadAllTextAsync($"/proc/{server.Id}/maps", TestContext.Current.CancellationToken);
        Assert.Contains("/Signet.Identity.dll", loaded, StringComparison.Ordinal);
        Assert.All(
            ["/Jint.dll", "/Acornima.dll", "/OpenTelemetry.dll", "/PhoneNumbers.dll", "/BouncyCastle.Cryptography.dll"],
            library => Assert.DoesNotContain(library, loaded, StringComparison.Ordinal));
        await server.KillAsync();
    }
}
