namespace Signet.Conformance.Attacks;

public sealed class DisabledConnectorsOnPostgreSql(OnPostgreSql fixture) : DisabledConnectorTests(fixture);
