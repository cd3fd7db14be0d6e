namespace Signet.Server.Tests.Connectors;

/// <summary>Suites that share one server and one Facebook and therefore take turns.</summary>
[CollectionDefinition(Name)]
public sealed class SqliteFacebookSuite : ICollectionFixture<FacebookOnSqlite>
{
    public const string Name = "Facebook on SQLite";
}
