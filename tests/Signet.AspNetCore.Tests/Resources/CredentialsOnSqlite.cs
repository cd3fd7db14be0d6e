namespace Signet.AspNetCore.Tests.Resources;

public sealed class CredentialsOnSqlite(OnSqlite fixture) : CredentialTests(fixture);
