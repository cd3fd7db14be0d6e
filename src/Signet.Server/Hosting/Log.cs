namespace Signet.Server.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Ready: {Core} (sign-in and APIs), {Admin} (Console)")]
    public static partial void Ready(ILogger logger, string core, string admin);
}
