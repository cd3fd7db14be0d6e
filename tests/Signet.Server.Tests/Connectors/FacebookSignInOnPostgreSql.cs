namespace Signet.Server.Tests.Connectors;

[Collection(PostgreSqlFacebookSuite.Name)]
public sealed class FacebookSignInOnPostgreSql(FacebookOnPostgreSql server) : FacebookSignInTests(server);
