namespace Signet.AspNetCore.Tests.Resources;

public sealed class BearerOnSqlite(OnSqlite fixture) : BearerTests(fixture);
