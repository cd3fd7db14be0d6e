
namespace Signet.Server.Tests.Management;

/// <summary>The suites that share one server on the embedded database.</summary>
[CollectionDefinition(Name)]
public sealed class ManagementOnSqlite : ICollectionFixture<OnSqlite>
{
    public const string Name = "Management API on SQLite";
}
