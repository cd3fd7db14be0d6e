using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Signet.Persistence.Sqlite;

/// <summary>
/// Settings of each connection, given once in its pooled life. A commit leaves the flush to <see cref="WalFlush"/>
/// (<c>synchronous=NORMAL</c>); a busy database is waited for inside SQLite, in steps of milliseconds.
/// </summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public const string Main = "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000; PRAGMA cache_size=-8192; PRAGMA foreign_keys=ON;";

    /// <summary>Survives a crash of the process, not a power cut.</summary>
    public const string Relaxed = "PRAGMA synchronous=OFF; PRAGMA busy_timeout=10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection, Main);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite works on the calling thread; an asynchronous command would only cost more.
        Apply(connection, Main);
        return Task.CompletedTask;
    }

    private static readonly ConditionalWeakTable<object, string> _applied = [];

    public static void Apply(DbConnection connection, string pragmas)
    {
        // The pool hands out the same native connection, with its settings, again and again.
        if (connection is SqliteConnection { Handle: { } handle } && !_applied.TryAdd(handle, pragmas))
        {
            return;
        }

        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this class.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
