namespace Signet.Conformance.Protocol;

public sealed class BoundTokensOnSqlite(BoundTokensOnSqlite.Sqlite fixture) : BoundTokenTests(fixture), IClassFixture<BoundTokensOnSqlite.Sqlite>
{
    public sealed class Sqlite() : Fixture(postgreSql: false);
}
