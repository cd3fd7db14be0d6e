namespace Signet.Server.Tests.Connectors;

[Collection(PostgreSqlFacebookSuite.Name)]
public sealed class ConnectorsApiOnPostgreSql(FacebookOnPostgreSql server) : ConnectorsApiTests(server);
