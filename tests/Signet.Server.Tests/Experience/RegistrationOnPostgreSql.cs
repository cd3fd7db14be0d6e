
namespace Signet.Server.Tests.Experience;

public sealed class RegistrationOnPostgreSql(OnPostgreSql fixture) : RegistrationTests(fixture);
