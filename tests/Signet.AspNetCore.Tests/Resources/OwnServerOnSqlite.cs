namespace Signet.AspNetCore.Tests.Resources;

/// <summary>For tests that change what every client of the server sees.</summary>
public sealed class OwnServerOnSqlite() : ServerFixture(postgreSql: false);
