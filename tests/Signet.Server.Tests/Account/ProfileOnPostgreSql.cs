using Signet.Server.Tests.Connectors;

namespace Signet.Server.Tests.Account;

[Collection(PostgreSqlFacebookSuite.Name)]
public sealed class ProfileOnPostgreSql(FacebookOnPostgreSql server) : ProfileTests(server);
