using Signet.Server.Tests.Connectors;

namespace Signet.Server.Tests.Account;

[Collection(SqliteFacebookSuite.Name)]
public sealed class ProfileOnSqlite(FacebookOnSqlite server) : ProfileTests(server);
