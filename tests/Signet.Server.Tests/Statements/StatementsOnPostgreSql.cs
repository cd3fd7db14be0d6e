namespace Signet.Server.Tests.Statements;

public sealed class StatementsOnPostgreSql(OnPostgreSql fixture) : StatementTests(fixture);
