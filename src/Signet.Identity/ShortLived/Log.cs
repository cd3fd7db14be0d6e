using Microsoft.Extensions.Logging;

namespace Signet.Identity.ShortLived;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not remove expired state; trying again in a minute.")]
    public static partial void CleaningFailed(ILogger logger, Exception exception);
}
