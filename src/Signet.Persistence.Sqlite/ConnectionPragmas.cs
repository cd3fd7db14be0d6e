using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Signet.Persistence.Sqlite;

/// <summary>
/// Settings of each opened connection. Commits reach the disk (<c>synchronous=FULL</c>); a busy database is waited for inside
/// SQLite, in steps of milliseconds.
/// </summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public const string Durable = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA cache_size=-8192;";

    /// <summary>Survives a crash of the process, not a power cut.</summary>
    public const string Relaxed = "PRAGMA synchronous=OFF; PRAGMA busy_timeout=10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection, Durable);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite works on the calling thread; an asynchronous command would only cost more.
        Apply(connection, Durable);
        return Task.CompletedTask;
    }

    public static void Apply(DbConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this class.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
