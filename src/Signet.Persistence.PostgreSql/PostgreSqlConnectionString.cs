using Npgsql;

namespace Signet.Persistence.PostgreSql;

/// <summary>Reads the <c>postgres://</c> URIs that operators know.</summary>
public static class PostgreSqlConnectionString
{
    /// <summary>
    /// From <c>postgres://user:password@host:port/database?key=value</c>, where the query holds Npgsql keywords (<c>sslmode=require</c>);
    /// null when it is not such a URI. Statements are prepared by themselves, and a connection is not reset when it goes back to the pool,
    /// which would cost a round trip each time: no statement of ours leaves session state behind. The query may say otherwise, e.g.
    /// <c>Max Auto Prepare=0</c> for a pooler that does not know prepared statements.
    /// </summary>
    public static string? FromUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql"))
        {
            return null;
        }

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            ApplicationName = "signet",
            NoResetOnClose = true,
            MaxAutoPrepare = 200,
        };
        return TryApplyQuery(builder, uri.Query) ? builder.ConnectionString : null;
    }

    private static bool TryApplyQuery(NpgsqlConnectionStringBuilder builder, string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            try
            {
                var keyword = Uri.UnescapeDataString(parts[0]);
                builder[keyword == "sslmode" ? "SSL Mode" : keyword] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
            }
            catch (ArgumentException)
            {
                return false;
            }
        }

        return true;
    }
}
