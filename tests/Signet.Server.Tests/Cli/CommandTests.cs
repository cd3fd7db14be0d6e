using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Cli;

/// <summary>The operators' commands (architecture.md section 3), run as programs.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly SignetProcess _signet = new();

    public void Dispose() => _signet.Dispose();

    [Fact]
    public async Task The_first_administrator_can_be_made_without_a_browser_and_only_once()
    {
        var (code, output, errors) = await _signet.RunAsync("Correct-horse-9\n", null, "admin", "create", "--username", "root", "--password-stdin");

        Assert.Equal("", errors);
        Assert.Equal(0, code);
        Assert.Equal("root", (string?)JsonNode.Parse(output)!["username"]);
        var again = await _signet.RunAsync("Correct-horse-9\n", null, "admin", "create", "--username", "root2", "--password-stdin");
        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains("exists already", again.Errors, StringComparison.Ordinal);
        Assert.Single(again.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_weak_password_of_an_administrator_is_refused_in_one_line()
    {
        var (code, _, errors) = await _signet.RunAsync("password1\n", null, "admin", "create", "--username", "root", "--password-stdin");

        Assert.NotEqual(0, code);
        Assert.Contains("too weak", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("password1", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_for_scripts_is_printed_with_its_secret()
    {
        var (code, output, _) = await _signet.RunAsync("", null, "app", "create", "--type", "MachineToMachine", "--name", "ci", "--management-api");

        Assert.Equal(0, code);
        Assert.Equal(21, ((string)JsonNode.Parse(output)!["id"]!).Length);
        Assert.Equal(32, ((string)JsonNode.Parse(output)!["secret"]!).Length);
    }

    [Fact]
    public async Task Keys_rotate_and_the_doctor_finds_nothing_wrong()
    {
        Assert.Equal(0, (await _signet.RunAsync("", null, "db", "migrate")).ExitCode);
        Assert.Equal(0, (await _signet.RunAsync("", null, "keys", "rotate", "--grace", "0")).ExitCode);
        var (code, output, _) = await _signet.RunAsync("", null, "doctor");

        Assert.True(code == 0, output);
        Assert.Contains("is up to date", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PORT", "99999")]
    [InlineData("DB_URL", "mysql://localhost/x")]
    [InlineData("ENDPOINT", "not an origin")]
    [InlineData("SECRET_VAULT_KEK", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("Signet__NoSuchSetting", "1")]
    public async Task An_unknown_or_invalid_setting_stops_the_start_with_one_clear_line(string name, string value)
    {
        var (code, _, errors) = await _signet.RunAsync("", new Dictionary<string, string> { [name] = value }, "serve");

        Assert.Equal(78, code);
        Assert.Single(errors.Trim().Split('\n'));
        Assert.StartsWith("signet: ", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_signet.DataFolder) && File.Exists(Path.Combine(_signet.DataFolder, "signet.db")));
    }

    [Fact]
    public async Task A_port_that_is_taken_stops_the_start_and_is_the_only_complaint()
    {
        using var taken = new TcpListener(IPAddress.IPv6Any, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (code, output, errors) = await _signet.RunAsync("", new Dictionary<string, string> { ["PORT"] = port }, "serve");

        Assert.NotEqual(0, code);
        Assert.Contains(port, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("BackgroundService", output, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_key_file_that_others_can_read_stops_the_start()
    {
        Assert.Equal(0, (await _signet.RunAsync("", null, "db", "migrate")).ExitCode);
        var key = Path.Combine(_signet.DataFolder, "signet.kek");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var (code, _, errors) = await _signet.RunAsync("", null, "serve");

        Assert.Equal(78, code);
        Assert.Contains("chmod 600", errors, StringComparison.Ordinal);
    }
}
