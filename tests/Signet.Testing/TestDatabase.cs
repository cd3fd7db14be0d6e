using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Signet.Testing;

/// <summary>A fresh, empty database that lives as long as one server under test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The variable with a connection string that may create databases; <c>./test</c> and <c>eng/with-postgres</c> set it.</summary>
    public const string PostgreSqlVariable = "SIGNET_TEST_POSTGRES";

    private static readonly IConfiguration _environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    private readonly Func<ValueTask> _drop;

    private TestDatabase(string url, string connectionString, Func<ValueTask> drop)
    {
        Url = url;
        ConnectionString = connectionString;
        _drop = drop;
    }

    /// <summary>As the operator writes it in <c>DB_URL</c>.</summary>
    public string Url { get; }

    /// <summary>For a test that looks at rows behind the server's back.</summary>
    public string ConnectionString { get; }

    public bool IsPostgreSql => Url.StartsWith("postgres:", StringComparison.Ordinal);

    /// <summary>Why PostgreSQL suites cannot run here; null when they can.</summary>
    public static string? PostgreSqlUnavailable =>
        string.IsNullOrEmpty(_environment[PostgreSqlVariable]) ? $"{PostgreSqlVariable} is not set; run ./test or eng/with-postgres COMMAND" : null;

    public static TestDatabase CreateSqlite(string folder)
    {
        var path = Path.Combine(folder, "signet.db");
        return new TestDatabase($"sqlite:{path}", $"Data Source={path}", () => ValueTask.CompletedTask);
    }

    public static async Task<TestDatabase> CreatePostgreSqlAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(_environment[PostgreSqlVariable]) { Pooling = false };
        var name = "signet_" + Identity.Ids.New();
        await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name}");
        var database = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name };
        var password = string.IsNullOrEmpty(server.Password) ? "" : ":" + Uri.EscapeDataString(server.Password);
        var url = $"postgres://{server.Username}{password}@{server.Host}:{server.Port}/{name}?Maximum%20Pool%20Size=20";
        return new TestDatabase(url, database.ConnectionString, async () => await ExecuteAsync(server.ConnectionString, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    }

    public ValueTask DisposeAsync() => _drop();

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made of our own random letters.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
