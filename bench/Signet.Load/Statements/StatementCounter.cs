using Npgsql;

namespace Signet.Load.Statements;

/// <summary>
/// Counts statements where they arrive, in PostgreSQL (<c>pg_stat_statements</c>): whatever library sent them, also begin, commit and the reset
/// of a pooled connection. Off while rates are measured, because counting costs whoever sends more.
/// </summary>
internal sealed class StatementCounter(NpgsqlDataSource server) : IAsyncDisposable
{
    // Sessions read changed settings between two statements.
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(500);

    public static StatementCounter? For(Uri? server) => server is null ? null : new StatementCounter(NpgsqlDataSource.Create(ToConnectionString(server, "postgres")));

    /// <summary>Makes an empty database on the server.</summary>
    public async Task<Uri> CreateDatabaseAsync(Uri address, string name, string? query = null)
    {
#pragma warning disable CA2100 // The names are constants of this program.
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await ExecuteAsync($"CREATE DATABASE {name}");
#pragma warning restore CA2100
        return new Uri(address, query is null ? $"/{name}" : $"/{name}?{query}");
    }

    public async Task SwitchAsync(bool on)
    {
        await ExecuteAsync("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        await ExecuteAsync(on ? "ALTER SYSTEM SET pg_stat_statements.track = 'top'" : "ALTER SYSTEM SET pg_stat_statements.track = 'none'");
        await ExecuteAsync("SELECT pg_reload_conf()");
        await Task.Delay(_settled);
    }

    /// <summary>What arrives at a database while the work is done so many times, one after the other.</summary>
    public async Task<IReadOnlyList<CountedStatement>> CountAsync(string database, Func<Task> work, int times)
    {
        // Connections opened and commands prepared.
        await work();
        await Task.Delay(_settled);
        await ExecuteAsync("SELECT pg_stat_statements_reset()");
        for (var i = 0; i < times; i++)
        {
            await work();
        }

        // What is written behind the answer.
        await Task.Delay(_settled);
        return await ReadAsync(database, times);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<IReadOnlyList<CountedStatement>> ReadAsync(string database, int times)
    {
        await using var command = server.CreateCommand(
            "SELECT s.query, s.calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1 AND s.calls * 10 >= $2 ORDER BY s.calls DESC, s.query");
        command.Parameters.AddWithValue(database);
        command.Parameters.AddWithValue((long)times);
        var statements = new List<CountedStatement>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            statements.Add(new CountedStatement(reader.GetString(0), (double)reader.GetInt64(1) / times));
        }

        return statements;
    }

    private async Task ExecuteAsync(string sql)
    {
#pragma warning disable CA2100 // The texts are constants of this program.
        await using var command = server.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string ToConnectionString(Uri server, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = server.Host,
        Port = server.Port,
        Username = Uri.UnescapeDataString(server.UserInfo.Split(':', 2)[0]),
        Password = server.UserInfo.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password) : null,
        Database = database,
    }.ConnectionString;
}
