namespace Signet.Conformance.Attacks;

public sealed class DisabledClientsOnPostgreSql(OnPostgreSql fixture) : DisabledClientTests(fixture);
