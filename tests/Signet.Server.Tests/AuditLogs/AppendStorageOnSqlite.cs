
namespace Signet.Server.Tests.AuditLogs;

public sealed class AppendStorageOnSqlite(OnSqlite fixture) : AppendStorageTests(fixture);
