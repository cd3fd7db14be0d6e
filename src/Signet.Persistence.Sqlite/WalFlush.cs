using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace Signet.Persistence.Sqlite;

/// <summary>
/// Group commit for every writer: a transaction commits into the write-ahead log without waiting for the disk, then waits here until
/// one flush of the log, shared by all that committed meanwhile, has made it durable. Nothing is acknowledged earlier.
/// </summary>
internal sealed class WalFlush(string path) : IDisposable
{
    /// <summary>Marks a file as a database of this product ("SIGT").</summary>
    internal const string ApplicationId = "1397311060";

    private readonly Lock _lock = new();
    private SqliteConnection? _keeper;
    private SafeFileHandle? _log;
    private Task? _current;
    private Task? _next;

    /// <summary>
    /// Keeps the log file alive for the life of the process, and writes once in SQLite's own durable mode, which also makes
    /// the file's directory entry and everything before it durable.
    /// </summary>
    public async Task OpenAsync(CancellationToken ct)
    {
        if (_keeper is not null)
        {
            return;
        }

        var keeper = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await keeper.OpenAsync(ct);
        await using var command = keeper.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA application_id=" + ApplicationId;
        await command.ExecuteNonQueryAsync(ct);
        _keeper = keeper;
        _log = File.OpenHandle(path + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Completes when everything committed before the call is on the disk.</summary>
    public Task FlushAsync()
    {
        lock (_lock)
        {
            var previous = _current;
            return _next ??= Task.Run(() => RunAsync(previous));
        }
    }

    /// <summary>The same on this thread.</summary>
    public void Flush() => FlushToDisk();

    public void Dispose()
    {
        _log?.Dispose();
        _keeper?.Dispose();
    }

    private async Task RunAsync(Task? previous)
    {
        if (previous is not null)
        {
            // Its failure is for those who waited for it.
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        lock (_lock)
        {
            // Whoever comes from here on may have committed after this flush began, and waits for the next one.
            (_current, _next) = (_next, null);
        }

        FlushToDisk();
    }

    private void FlushToDisk()
    {
        if (_log is { } log)
        {
            RandomAccess.FlushToDisk(log);
        }
    }
}
