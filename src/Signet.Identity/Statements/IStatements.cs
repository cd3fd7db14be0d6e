namespace Signet.Identity.Statements;

/// <summary>Runs statements without what Entity Framework does around one. One implementation per database.</summary>
public interface IStatements
{
    /// <summary>The rows of a read; within the transaction of the context, if it has one.</summary>
    /// <param name="db">The context of the request.</param>
    /// <param name="statement">What to read.</param>
    /// <param name="key">What is looked up in the tenant of the context: <c>$2</c>.</param>
    /// <param name="now"><c>$3</c>; null for a statement without it.</param>
    ValueTask<IReadOnlyList<T>> ReadAsync<T>(SignetDb db, ReadStatement<T> statement, string key, DateTimeOffset? now, CancellationToken ct);

    /// <summary>Stores rows in one transaction: that of the context, if it has one.</summary>
    Task InsertAsync(SignetDb db, IReadOnlyList<InsertStatement> rows, CancellationToken ct);
}
