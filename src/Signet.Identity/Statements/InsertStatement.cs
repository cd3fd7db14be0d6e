namespace Signet.Identity.Statements;

/// <summary>One row to store.</summary>
/// <param name="Sql">The same text for every row of a type; <c>$1</c> and on are the values.</param>
/// <param name="Types"><see cref="string"/>, <see cref="long"/> or <see cref="bool"/>, also of a value that is null.</param>
public sealed record InsertStatement(string Sql, IReadOnlyList<Type> Types, IReadOnlyList<object?> Values);
