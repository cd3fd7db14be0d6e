namespace Signet.Conformance.Protocol;

public sealed class ConsentOnSqlite(OnSqlite fixture) : ConsentTests(fixture);
