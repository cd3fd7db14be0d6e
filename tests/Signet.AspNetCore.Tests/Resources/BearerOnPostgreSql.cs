namespace Signet.AspNetCore.Tests.Resources;

public sealed class BearerOnPostgreSql(OnPostgreSql fixture) : BearerTests(fixture);
