using Signet.Server.Tests.Connectors;

namespace Signet.Server.Tests.Account;

[Collection(PostgreSqlFacebookSuite.Name)]
public sealed class SocialAccountOnPostgreSql(FacebookOnPostgreSql server) : SocialAccountTests(server);
