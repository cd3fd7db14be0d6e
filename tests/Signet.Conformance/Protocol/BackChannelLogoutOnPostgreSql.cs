namespace Signet.Conformance.Protocol;

public sealed class BackChannelLogoutOnPostgreSql(BackChannelLogoutOnPostgreSql.PostgreSql fixture)
    : BackChannelLogoutTests(fixture), IClassFixture<BackChannelLogoutOnPostgreSql.PostgreSql>
{
    public sealed class PostgreSql() : Fixture(postgreSql: true);
}
