namespace Signet.Server.Tests.Cli;

public sealed class KilledServerOnSqlite : KilledServerTests
{
    protected override bool PostgreSql => false;
}
