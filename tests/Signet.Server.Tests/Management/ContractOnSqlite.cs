
namespace Signet.Server.Tests.Management;

public sealed class ContractOnSqlite(OnSqlite server) : ContractTests(server), IClassFixture<OnSqlite>;
