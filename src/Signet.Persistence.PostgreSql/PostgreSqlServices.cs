using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Signet.Identity;
using Signet.Identity.AuditLogs;
using Signet.Identity.Sessions;
using Signet.Identity.ShortLived;
using Signet.Identity.Statements;
using Signet.Identity.Tenants;

namespace Signet.Persistence.PostgreSql;

/// <summary>Runs on PostgreSQL: several nodes, replication, partitioning.</summary>
public static class PostgreSqlServices
{
    private static readonly SnapshotNotifier _notifier = new();

    /// <param name="services">Receives the database.</param>
    /// <param name="connectionString">Npgsql keywords; <see cref="PostgreSqlConnectionString"/> makes one from a <c>postgres://</c> URI.</param>
    public static IServiceCollection AddSignetPostgreSql(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(connectionString).Build());
        services.AddSignetDb(
            (provider, options) => options
                .UseNpgsql(
                    provider.GetRequiredService<NpgsqlDataSource>(),
                    npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlServices).Assembly.GetName().Name))
                .AddInterceptors(provider.GetRequiredService<SnapshotRefresh>(), _notifier));
        services.AddSingleton<IAppendStorage, PostgreSqlAppendStorage>();
        services.AddSingleton<IShortLivedStorage, PostgreSqlShortLivedStorage>();
        services.AddSingleton<ITokenRotation, PostgreSqlTokenRotation>();
        services.AddSingleton<IStatements, PostgreSqlStatements>();
        services.AddHostedService<SnapshotListener>();
        services.AddSingleton<ISignetDatabase, PostgreSqlDatabase>();
        return services;
    }
}
