using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Signet.Identity;

namespace Signet.Persistence.PostgreSql;

/// <summary>Migrates the database; nodes that start together wait for each other.</summary>
internal sealed class PostgreSqlDatabase(IServiceScopeFactory scopes, NpgsqlDataSource database) : ISignetDatabase
{
    public string Description
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
            return $"PostgreSQL at {settings.Host}:{settings.Port}/{settings.Database}";
        }
    }

    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        await DatabaseMigration.RunAsync(db, ct);
        await using var command = database.CreateCommand("""
            CREATE TABLE IF NOT EXISTS short_lived (
                tenant_id text NOT NULL, kind text NOT NULL, id text NOT NULL, payload bytea NOT NULL, expires_at bigint NOT NULL,
                PRIMARY KEY (tenant_id, kind, id));
            CREATE INDEX IF NOT EXISTS ix_short_lived_expires_at ON short_lived (expires_at);
            """);
        await command.ExecuteNonQueryAsync(ct);
    }
}
