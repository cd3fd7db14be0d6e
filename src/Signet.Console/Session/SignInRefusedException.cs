namespace Signet.Console.Session;

/// <summary>The identity server refused or answered something that must not be accepted.</summary>
internal sealed class SignInRefusedException(string reason) : Exception(reason);
