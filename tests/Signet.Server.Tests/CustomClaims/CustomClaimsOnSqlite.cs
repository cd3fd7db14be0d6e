namespace Signet.Server.Tests.CustomClaims;

public sealed class CustomClaimsOnSqlite(CustomClaimsServerOnSqlite fixture) : CustomClaimsTests(fixture), IClassFixture<CustomClaimsServerOnSqlite>;
