using System.CommandLine;
using Signet.Persistence.Sqlite;

namespace Signet.Server.Cli;

/// <summary><c>signet backup FILE</c>: a consistent copy while serving (security.md part 3). The key stays out: a stolen copy alone opens nothing.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The new file." };
        var backup = new Command("backup", "Copy the embedded database into one file, also while the server runs.") { file };
        backup.SetAction(async (parsed, _) =>
        {
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            Write(target);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Saved {target}. It needs the key (signet.kek or SECRET_VAULT_KEK), which is not in it: keep that apart.");
            return 0;
        });
        return backup;
    }

    private static void Write(string target)
    {
        var (_, database) = EmbeddedDatabase.Locate();
        if (!File.Exists(database))
        {
            throw new CommandException($"There is no database at {database}.");
        }

        try
        {
            SqliteBackup.Copy(database, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Cannot write the backup: {error.Message}");
        }
    }
}
