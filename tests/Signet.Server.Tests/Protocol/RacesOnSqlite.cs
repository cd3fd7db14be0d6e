
namespace Signet.Server.Tests.Protocol;

public sealed class RacesOnSqlite(OnSqlite fixture) : RaceTests(fixture);
