namespace Signet.Server.Tests.Statements;

public sealed class StatementsOnSqlite(OnSqlite fixture) : StatementTests(fixture);
