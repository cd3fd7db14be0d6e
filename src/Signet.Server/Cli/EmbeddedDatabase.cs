using Signet.Server.Settings;

namespace Signet.Server.Cli;

/// <summary>Where the settings put the embedded database; nothing is opened or created.</summary>
internal static class EmbeddedDatabase
{
    /// <summary>The settings and the path; a <see cref="CommandException"/> on PostgreSQL, which has tools of its own for copies.</summary>
    public static (ServerOptions Options, string Path) Locate()
    {
        using var configuration = new ConfigurationManager();
        SettingsSources.Add(configuration, AppContext.BaseDirectory, OfflineServices.Quiet);
        var options = SettingsCheck.Read<ServerOptions>(configuration);
        return DatabaseUrl.Parse(options.DbUrl, options.Data) is DatabaseUrl.Sqlite sqlite
            ? (options, sqlite.Path)
            : throw new CommandException("The database is PostgreSQL; copy it with pg_dump and pg_restore.");
    }
}
