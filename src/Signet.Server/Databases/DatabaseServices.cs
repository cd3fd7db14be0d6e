using Signet.Persistence.PostgreSql;
using Signet.Persistence.Sqlite;
using Signet.Server.Settings;

namespace Signet.Server.Databases;

/// <summary>The database that <c>DB_URL</c> names.</summary>
internal static class DatabaseServices
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, ServerOptions options)
    {
        switch (DatabaseUrl.Parse(options.DbUrl, options.Data))
        {
            case DatabaseUrl.Sqlite sqlite:
                Directory.CreateDirectory(Path.GetDirectoryName(sqlite.Path)!);
                services.AddSignetSqlite(sqlite.Path);
                break;
            case DatabaseUrl.PostgreSql postgreSql:
                services.AddSignetPostgreSql(postgreSql.ConnectionString);
                break;
        }

        services.AddSingleton<DatabaseProbe>();
        return services;
    }
}
