namespace Signet.Server.Tests.Connectors;

[Collection(PostgreSqlFacebookSuite.Name)]
public sealed class SocialPagesOnPostgreSql(FacebookOnPostgreSql server) : SocialPagesTests(server);
