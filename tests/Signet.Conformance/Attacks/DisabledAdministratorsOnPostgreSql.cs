namespace Signet.Conformance.Attacks;

public sealed class DisabledAdministratorsOnPostgreSql(OnPostgreSql fixture) : DisabledAdministratorTests(fixture);
