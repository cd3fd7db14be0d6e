namespace Signet.Server.Tests.Connectors;

public sealed class FacebookOnPostgreSql() : FacebookServer(postgreSql: true);
