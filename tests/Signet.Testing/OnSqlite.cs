namespace Signet.Testing;

/// <summary>A server on the embedded database.</summary>
public sealed class OnSqlite() : ServerFixture(postgreSql: false);
