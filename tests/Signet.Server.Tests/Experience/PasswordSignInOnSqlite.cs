
namespace Signet.Server.Tests.Experience;

public sealed class PasswordSignInOnSqlite(OnSqlite fixture) : PasswordSignInTests(fixture);
