namespace Signet.Conformance.Attacks;

public sealed class DisabledClientsOnSqlite(OnSqlite fixture) : DisabledClientTests(fixture);
