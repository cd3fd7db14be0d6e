namespace Signet.Conformance.Attacks;

public sealed class RevokedSessionsOnSqlite(OnSqlite fixture) : RevokedSessionTests(fixture);
