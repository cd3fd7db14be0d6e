using Microsoft.Extensions.Logging;

namespace Signet.Persistence.PostgreSql;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Listening for changes of other nodes failed; polling covers for it until the next attempt.")]
    public static partial void ListenFailed(ILogger logger, Exception exception);
}
