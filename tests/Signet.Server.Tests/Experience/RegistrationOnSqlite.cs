
namespace Signet.Server.Tests.Experience;

public sealed class RegistrationOnSqlite(OnSqlite fixture) : RegistrationTests(fixture);
