namespace Signet.Server.Cli;

/// <summary>A command that makes no sense; the message is the whole story for the operator.</summary>
internal sealed class CommandException(string message) : Exception(message);
