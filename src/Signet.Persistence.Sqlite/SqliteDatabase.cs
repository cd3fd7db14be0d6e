using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;

namespace Signet.Persistence.Sqlite;

/// <summary>Migrates the database file.</summary>
internal sealed class SqliteDatabase(IServiceScopeFactory scopes, WalFlush wal, string path) : ISignetDatabase
{
    public string Description => $"SQLite at {path}";

    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        await DatabaseMigration.RunAsync(db, ct);
        await wal.OpenAsync(ct);
    }
}
