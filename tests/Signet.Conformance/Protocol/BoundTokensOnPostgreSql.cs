namespace Signet.Conformance.Protocol;

public sealed class BoundTokensOnPostgreSql(BoundTokensOnPostgreSql.PostgreSql fixture) : BoundTokenTests(fixture), IClassFixture<BoundTokensOnPostgreSql.PostgreSql>
{
    public sealed class PostgreSql() : Fixture(postgreSql: true);
}
