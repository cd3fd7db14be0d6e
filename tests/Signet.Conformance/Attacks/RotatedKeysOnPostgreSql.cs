namespace Signet.Conformance.Attacks;

public sealed class RotatedKeysOnPostgreSql(RotatedKeysOnPostgreSql.Fixture fixture) : RotatedKeyTests(fixture), IClassFixture<RotatedKeysOnPostgreSql.Fixture>
{
    public sealed class Fixture() : ServerFixture(postgreSql: true);
}
