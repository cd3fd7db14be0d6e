
namespace Signet.Server.Tests.Protocol;

public sealed class RacesOnPostgreSql(OnPostgreSql fixture) : RaceTests(fixture);
