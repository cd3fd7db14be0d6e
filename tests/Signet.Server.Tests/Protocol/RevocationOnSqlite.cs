
namespace Signet.Server.Tests.Protocol;

public sealed class RevocationOnSqlite(OnSqlite fixture) : RevocationTests(fixture);
