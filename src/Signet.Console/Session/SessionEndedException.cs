namespace Signet.Console.Session;

/// <summary>The administrator must sign in again.</summary>
internal sealed class SessionEndedException() : Exception("The session has ended.");
