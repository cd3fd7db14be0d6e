
namespace Signet.Server.Tests.Management;

public sealed class ContractOnPostgreSql(OnPostgreSql server) : ContractTests(server), IClassFixture<OnPostgreSql>;
