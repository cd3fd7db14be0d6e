namespace Signet.AspNetCore.Tests.SignIn;

public sealed class SignInOnPostgreSql(OnPostgreSql fixture) : SignInTests(fixture);
