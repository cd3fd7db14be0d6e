namespace Signet.Conformance.Attacks;

public sealed class RevokedSessionsOnPostgreSql(OnPostgreSql fixture) : RevokedSessionTests(fixture);
