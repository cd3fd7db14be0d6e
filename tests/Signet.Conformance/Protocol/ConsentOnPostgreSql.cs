namespace Signet.Conformance.Protocol;

public sealed class ConsentOnPostgreSql(OnPostgreSql fixture) : ConsentTests(fixture);
