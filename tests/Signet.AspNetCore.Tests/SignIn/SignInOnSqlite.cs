namespace Signet.AspNetCore.Tests.SignIn;

public sealed class SignInOnSqlite(OnSqlite fixture) : SignInTests(fixture);
