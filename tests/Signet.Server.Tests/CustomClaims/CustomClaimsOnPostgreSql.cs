namespace Signet.Server.Tests.CustomClaims;

public sealed class CustomClaimsOnPostgreSql(CustomClaimsServerOnPostgreSql fixture) : CustomClaimsTests(fixture), IClassFixture<CustomClaimsServerOnPostgreSql>;
