namespace Signet.AspNetCore.Tests.Resources;

public sealed class CredentialsOnPostgreSql(OnPostgreSql fixture) : CredentialTests(fixture);
