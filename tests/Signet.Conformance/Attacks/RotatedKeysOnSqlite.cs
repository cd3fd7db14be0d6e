namespace Signet.Conformance.Attacks;

public sealed class RotatedKeysOnSqlite(RotatedKeysOnSqlite.Fixture fixture) : RotatedKeyTests(fixture), IClassFixture<RotatedKeysOnSqlite.Fixture>
{
    public sealed class Fixture() : ServerFixture(postgreSql: false);
}
