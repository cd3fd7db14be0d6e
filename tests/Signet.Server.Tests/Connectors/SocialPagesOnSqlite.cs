namespace Signet.Server.Tests.Connectors;

[Collection(SqliteFacebookSuite.Name)]
public sealed class SocialPagesOnSqlite(FacebookOnSqlite server) : SocialPagesTests(server);
