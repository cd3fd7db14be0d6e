namespace Signet.Testing;

/// <summary>A server on PostgreSQL.</summary>
public sealed class OnPostgreSql() : ServerFixture(postgreSql: true);
