namespace Signet.Server.Tests.Cli;

public sealed class KilledServerOnPostgreSql : KilledServerTests
{
    protected override bool PostgreSql => true;
}
