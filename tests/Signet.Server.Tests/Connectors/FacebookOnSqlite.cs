namespace Signet.Server.Tests.Connectors;

public sealed class FacebookOnSqlite() : FacebookServer(postgreSql: false);
