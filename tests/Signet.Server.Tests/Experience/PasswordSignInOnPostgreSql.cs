
namespace Signet.Server.Tests.Experience;

public sealed class PasswordSignInOnPostgreSql(OnPostgreSql fixture) : PasswordSignInTests(fixture);
