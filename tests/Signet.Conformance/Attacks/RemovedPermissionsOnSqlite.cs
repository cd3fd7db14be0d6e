namespace Signet.Conformance.Attacks;

public sealed class RemovedPermissionsOnSqlite(OnSqlite fixture) : RemovedPermissionTests(fixture);
