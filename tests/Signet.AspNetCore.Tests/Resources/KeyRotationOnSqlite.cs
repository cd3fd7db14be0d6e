namespace Signet.AspNetCore.Tests.Resources;

public sealed class KeyRotationOnSqlite(OwnServerOnSqlite fixture) : KeyRotationTests(fixture), IClassFixture<OwnServerOnSqlite>;
