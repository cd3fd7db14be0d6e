namespace Signet.AspNetCore.Tests.Resources;

public sealed class KeyRotationOnPostgreSql(OwnServerOnPostgreSql fixture) : KeyRotationTests(fixture), IClassFixture<OwnServerOnPostgreSql>;
