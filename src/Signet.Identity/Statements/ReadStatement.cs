using System.Data.Common;

namespace Signet.Identity.Statements;

/// <summary>
/// A read in SQL that both databases know: <c>$1</c> is the tenant, to which every table must be held, <c>$2</c> what is looked up and
/// <c>$3</c> the time.
/// </summary>
public sealed class ReadStatement<T>(string sql, Func<DbDataReader, T> row)
{
    public string Sql => sql;

    /// <summary>What the current row of the reader holds.</summary>
    public T Row(DbDataReader reader) => row(reader);
}
