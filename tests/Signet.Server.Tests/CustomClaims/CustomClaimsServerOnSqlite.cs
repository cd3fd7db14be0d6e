
namespace Signet.Server.Tests.CustomClaims;

/// <summary>A server of its own: a customizer changes the tokens of the whole tenant.</summary>
public sealed class CustomClaimsServerOnSqlite() : ServerFixture(postgreSql: false);
