namespace Signet.Conformance.Protocol;

public sealed class BackChannelLogoutOnSqlite(BackChannelLogoutOnSqlite.Sqlite fixture) : BackChannelLogoutTests(fixture), IClassFixture<BackChannelLogoutOnSqlite.Sqlite>
{
    public sealed class Sqlite() : Fixture(postgreSql: false);
}
