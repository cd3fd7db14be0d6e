namespace Signet.Server.Settings;

/// <summary>The operator's settings do not allow a start; the message is the one line they get to read.</summary>
internal sealed class SettingsException(string message) : Exception(message);
