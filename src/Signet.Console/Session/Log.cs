using Microsoft.Extensions.Logging;

namespace Signet.Console.Session;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Console sign-in refused: {Reason}")]
    public static partial void SignInRefused(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Console could not reach the identity server")]
    public static partial void IdentityServerUnreachable(ILogger logger, Exception exception);
}
