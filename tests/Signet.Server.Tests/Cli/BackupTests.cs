namespace Signet.Server.Tests.Cli;

/// <summary><c>signet backup</c> and <c>restore</c> (security.md part 3), run as programs.</summary>
public sealed class BackupTests : IDisposable
{
    private const string Password = "Correct-horse-9\n";

    private readonly SignetProcess _signet = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("signet-backup-").FullName;

    private string Backup => Path.Combine(_folder, "copy.db");

    public void Dispose()
    {
        _signet.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_restore_brings_back_the_state_of_the_backup()
    {
        Assert.Equal(0, (await _signet.RunAsync("", null, "db", "migrate")).ExitCode);
        var saved = await _signet.RunAsync("", null, "backup", Backup);
        Assert.Equal((0, ""), (saved.ExitCode, saved.Errors));
        Assert.Equal(0, (await _signet.RunAsync(Password, null, "admin", "create", "--username", "root", "--password-stdin")).ExitCode);

        var restored = await _signet.RunAsync("", null, "restore", Backup);

        Assert.Equal((0, ""), (restored.ExitCode, restored.Errors));
        Assert.Equal(0, (await _signet.RunAsync(Password, null, "admin", "create", "--username", "root", "--password-stdin")).ExitCode);
        Assert.DoesNotContain(Directory.GetFiles(_signet.DataFolder), file => file.Contains("-restore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_serving_database_can_be_copied_but_not_replaced()
    {
        await using var server = await SignetServer.StartAsync(postgreSql: false);
        var environment = new Dictionary<string, string> { ["SIGNET_DATA"] = server.DataFolder, ["DB_URL"] = server.Database.Url };

        var saved = await _signet.RunAsync("", environment, "backup", Backup);
        Assert.Equal((0, ""), (saved.ExitCode, saved.Errors));
        var restored = await _signet.RunAsync("", environment, "restore", Backup);

        Assert.NotEqual(0, restored.ExitCode);
        Assert.Contains("stop the server first", restored.Errors, StringComparison.Ordinal);
        Assert.Single(restored.Errors.Trim().Split('\n'));
        Assert.True((await server.Http.GetAsync("/api/status", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_damaged_backup_or_one_of_another_key_changes_nothing()
    {
        Assert.Equal(0, (await _signet.RunAsync("", null, "db", "migrate")).ExitCode);
        Assert.Equal(0, (await _signet.RunAsync("", null, "backup", Backup)).ExitCode);
        var before = await File.ReadAllBytesAsync(Path.Combine(_signet.DataFolder, "signet.db"), TestContext.Current.CancellationToken);
        var damaged = Path.Combine(_folder, "damaged.db");
        await File.WriteAllBytesAsync(damaged, (await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken))[..20_000], TestContext.Current.CancellationToken);
        var otherKey = new Dictionary<string, string> { ["SECRET_VAULT_KEK"] = Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)(i * 7)).ToArray()) };

        var cut = await _signet.RunAsync("", null, "restore", damaged);
        var foreign = await _signet.RunAsync("", otherKey, "restore", Backup);

        Assert.Contains("not a whole Signet backup", cut.Errors, StringComparison.Ordinal);
        Assert.Contains("another key", foreign.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(_signet.DataFolder, "signet.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_is_for_its_owner_only()
    {
        Assert.Equal(0, (await _signet.RunAsync("", null, "db", "migrate")).ExitCode);
        Assert.Equal(0, (await _signet.RunAsync("", null, "backup", Backup)).ExitCode);

        var again = await _signet.RunAsync("", null, "backup", Backup);

        Assert.NotEqual(0, again.ExitCode);
        Assert.Single(again.Errors.Trim().Split('\n'));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
        }
    }
}
