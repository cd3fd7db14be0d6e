namespace Signet.Conformance.Attacks;

public sealed class DisabledAdministratorsOnSqlite(OnSqlite fixture) : DisabledAdministratorTests(fixture);
