using Signet.Persistence.PostgreSql;

namespace Signet.Server.Settings;

/// <summary>A database as an operator writes it: <c>sqlite:PATH</c> or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE?option=value</c>.</summary>
internal abstract record DatabaseUrl
{
    private DatabaseUrl()
    {
    }

    public static DatabaseUrl Parse(string? text, string dataFolder)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new Sqlite(Path.GetFullPath(Path.Combine(dataFolder, "signet.db")));
        }

        if (text.StartsWith("sqlite:", StringComparison.Ordinal) && text.Length > "sqlite:".Length)
        {
            return new Sqlite(Path.GetFullPath(text["sqlite:".Length..]));
        }

        return PostgreSqlConnectionString.FromUri(text) is { } connectionString
            ? new PostgreSql(connectionString)
            : throw new SettingsException(
                $"Invalid setting {EnvironmentNames.Describe("Signet:DbUrl")}: must be sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE?option=value.");
    }

    internal sealed record Sqlite(string Path) : DatabaseUrl;

    internal sealed record PostgreSql(string ConnectionString) : DatabaseUrl
    {
        // The connection string holds the password.
        public override string ToString() => nameof(PostgreSql);
    }
}
