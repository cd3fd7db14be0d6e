
namespace Signet.Server.Tests.AuditLogs;

public sealed class AppendStorageOnPostgreSql(OnPostgreSql fixture) : AppendStorageTests(fixture);
