using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.AuditLogs;
using Signet.Identity.Sessions;
using Signet.Identity.ShortLived;
using Signet.Identity.Statements;
using Signet.Identity.Tenants;

namespace Signet.Persistence.Sqlite;

/// <summary>Runs on SQLite: the embedded default.</summary>
public static class SqliteServices
{
    /// <param name="services">Receives the database.</param>
    /// <param name="path">Path of the database file; short-lived state goes to a second file beside it.</param>
    public static IServiceCollection AddSignetSqlite(this IServiceCollection services, string path)
    {
        var connectionString = ConnectionString(path);
        services.AddSingleton(_ => new WalFlush(path));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<ConnectionPragmas>();
        services.AddSignetDb(
            (provider, options) => options
                .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteServices).Assembly.GetName().Name))
                .AddInterceptors(
                    provider.GetRequiredService<ConnectionPragmas>(),
                    provider.GetRequiredService<WriteGate>(),
                    provider.GetRequiredService<SnapshotRefresh>()));
        services.AddSingleton<IAppendStorage>(provider => new SqliteAppendStorage(connectionString, provider.GetRequiredService<WriteGate>()));
        services.AddSingleton<IShortLivedStorage>(_ => new SqliteShortLivedStorage(ConnectionString(ShortLivedPath(path))));
        services.AddSingleton<ITokenRotation, SqliteTokenRotation>();
        services.AddSingleton<IStatements>(provider => new SqliteStatements(connectionString, provider.GetRequiredService<WriteGate>()));
        services.AddSingleton<ISignetDatabase>(provider => new SqliteDatabase(provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<WalFlush>(), path));
        return services;
    }

    /// <summary>The file of short-lived state that belongs to a database file.</summary>
    public static string ShortLivedPath(string path) => Path.ChangeExtension(path, null) + "-short-lived.db";

    internal static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = true,
        DefaultTimeout = 30,
    }.ToString();
}
