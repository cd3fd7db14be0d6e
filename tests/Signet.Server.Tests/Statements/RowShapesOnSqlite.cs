namespace Signet.Server.Tests.Statements;

public sealed class RowShapesOnSqlite(OnSqlite fixture) : RowShapeTests(fixture);
