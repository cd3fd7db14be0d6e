namespace Signet.Conformance.Attacks;

public sealed class RemovedPermissionsOnPostgreSql(OnPostgreSql fixture) : RemovedPermissionTests(fixture);
