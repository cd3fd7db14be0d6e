namespace Signet.Server.Tests.Connectors;

[Collection(SqliteFacebookSuite.Name)]
public sealed class FacebookSignInOnSqlite(FacebookOnSqlite server) : FacebookSignInTests(server);
