namespace Signet.Conformance.Attacks;

public sealed class DisabledConnectorsOnSqlite(OnSqlite fixture) : DisabledConnectorTests(fixture);
