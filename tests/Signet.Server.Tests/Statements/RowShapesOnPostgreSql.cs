namespace Signet.Server.Tests.Statements;

public sealed class RowShapesOnPostgreSql(OnPostgreSql fixture) : RowShapeTests(fixture);
