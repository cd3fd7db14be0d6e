namespace Signet.Conformance.Attacks;

public sealed class DisabledSubjectsOnSqlite(OnSqlite fixture) : DisabledSubjectTests(fixture);
