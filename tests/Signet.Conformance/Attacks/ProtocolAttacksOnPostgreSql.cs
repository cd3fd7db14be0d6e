namespace Signet.Conformance.Attacks;

public sealed class ProtocolAttacksOnPostgreSql(OnPostgreSql fixture) : ProtocolAttackTests(fixture);
