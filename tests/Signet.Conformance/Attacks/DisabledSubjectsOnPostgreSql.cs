namespace Signet.Conformance.Attacks;

public sealed class DisabledSubjectsOnPostgreSql(OnPostgreSql fixture) : DisabledSubjectTests(fixture);
