using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Signet.Identity.Tenants;
using Signet.Persistence.Sqlite;
using Signet.Server.Keys;

namespace Signet.Server.Cli;

/// <summary><c>signet restore FILE</c>: proves the copy with this program and this key, then puts it in place in one step (security.md part 3).</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "What `signet backup` wrote." };
        var restore = new Command("restore", "Verify a backup and replace the embedded database with it. The server must not run.") { file };
        restore.SetAction(async (parsed, ct) =>
        {
            var database = await RunAsync(Path.GetFullPath(parsed.GetRequiredValue(file)), ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Restored {database}.");
            return 0;
        });
        return restore;
    }

    private static async Task<string> RunAsync(string backup, CancellationToken ct)
    {
        var (options, database) = EmbeddedDatabase.Locate();
        var key = Path.GetFullPath(Path.Combine(options.Data, KeyFile.Name));
        if (string.IsNullOrEmpty(options.SecretVaultKek) && !File.Exists(key))
        {
            throw new CommandException($"The backup needs the key it was made under: put it at {key} or into SECRET_VAULT_KEK.");
        }

        if (!File.Exists(backup) || !SqliteBackup.IsSound(backup))
        {
            throw new CommandException($"{backup} is not a whole Signet backup; nothing was changed.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var staged = Path.ChangeExtension(database, null) + "-restore.db";
        try
        {
            DeleteStaged(staged);
            SqliteBackup.Copy(backup, staged);
            await ProveAsync(staged, ct);
            Replace(staged, database);
        }
        finally
        {
            DeleteStaged(staged);
        }

        return database;
    }

    /// <summary>Migrates the copy and opens both tenants' keys; throws before anything of the running deployment changed.</summary>
    private static async Task ProveAsync(string staged, CancellationToken ct)
    {
        try
        {
            await using var offline = await OfflineServices.OpenAsync(TenantId.Default, ct, new KeyValuePair<string, string?>("Signet:DbUrl", "sqlite:" + staged));
            foreach (var tenant in new[] { TenantId.Default, TenantId.Admin })
            {
                await offline.Get<SnapshotStore>().GetAsync(tenant, ct);
            }
        }
        catch (CryptographicException)
        {
            throw new CommandException("The backup was made under another key; nothing was changed.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static void Replace(string staged, string database)
    {
        if (!SqliteBackup.TryClose(staged) || (File.Exists(database) && !SqliteBackup.TryClose(database)))
        {
            throw new CommandException("The database is in use: stop the server first. Nothing was changed.");
        }

        File.Move(staged, database, overwrite: true);
        // Sign-ins in progress refer to rows that the backup may not know.
        Delete(SqliteServices.ShortLivedPath(database));
    }

    private static void DeleteStaged(string staged)
    {
        Delete(staged);
        Delete(SqliteServices.ShortLivedPath(staged));
    }

    private static void Delete(string database)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(database + suffix);
        }
    }
}
