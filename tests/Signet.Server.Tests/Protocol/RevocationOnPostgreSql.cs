
namespace Signet.Server.Tests.Protocol;

public sealed class RevocationOnPostgreSql(OnPostgreSql fixture) : RevocationTests(fixture);
