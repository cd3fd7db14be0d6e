namespace Signet.Server.Tests.Connectors;

[Collection(SqliteFacebookSuite.Name)]
public sealed class ConnectorsApiOnSqlite(FacebookOnSqlite server) : ConnectorsApiTests(server);
