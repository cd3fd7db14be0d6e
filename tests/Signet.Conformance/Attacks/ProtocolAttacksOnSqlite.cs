namespace Signet.Conformance.Attacks;

public sealed class ProtocolAttacksOnSqlite(OnSqlite fixture) : ProtocolAttackTests(fixture);
