namespace Signet.Console.Session;

/// <summary>What must be remembered between the redirect to the sign-in page and its callback.</summary>
internal sealed record SignInFlow(string State, string Nonce, string CodeVerifier, string ReturnTo);
