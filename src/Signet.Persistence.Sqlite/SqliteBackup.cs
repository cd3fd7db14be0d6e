using Microsoft.Data.Sqlite;

namespace Signet.Persistence.Sqlite;

/// <summary>Copies of the embedded database as one file each (security.md part 3). Short-lived state is not part of a copy.</summary>
public static class SqliteBackup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A consistent copy of a database, also of one that a server writes to meanwhile. Throws <see cref="IOException"/> when the target exists.</summary>
    public static void Copy(string database, string target)
    {
        CreateEmpty(target);
        using (var source = Open(database, SqliteOpenMode.ReadOnly))
        using (var copy = Open(target, SqliteOpenMode.ReadWrite))
        {
            source.BackupDatabase(copy);
            _ = Scalar(copy, "PRAGMA journal_mode=DELETE");
        }

        using var file = File.OpenHandle(target, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Whether a file is a whole database of this product.</summary>
    public static bool IsSound(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            return Scalar(connection, "PRAGMA application_id") == WalFlush.ApplicationId && Scalar(connection, "PRAGMA integrity_check") == "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Folds the write-ahead log into the file. False when somebody has the database open.</summary>
    public static bool TryClose(string database)
    {
        try
        {
            using var connection = Open(database, SqliteOpenMode.ReadWrite);
            return Scalar(connection, "PRAGMA busy_timeout=0; PRAGMA journal_mode=DELETE") is not "wal";
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            return false;
        }
    }

    private static void CreateEmpty(string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        new FileStream(target, options).Dispose();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        // Pooled connections would keep the file open after the command is done with it.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        return connection;
    }

    private static string? Scalar(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = pragma;
#pragma warning restore CA2100
        string? last = null;
        using var reader = command.ExecuteReader();
        do
        {
            while (reader.Read())
            {
                last = reader.GetString(0);
            }
        }
        while (reader.NextResult());
        return last;
    }
}
