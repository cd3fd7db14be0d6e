
namespace Signet.Server.Tests.Management;

/// <summary>The suites that share one server on PostgreSQL.</summary>
[CollectionDefinition(Name)]
public sealed class ManagementOnPostgreSql : ICollectionFixture<OnPostgreSql>
{
    public const string Name = "Management API on PostgreSQL";
}
