using Microsoft.Extensions.Logging;

namespace Signet.Identity.Tenants;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look for configuration changes; trying again.")]
    public static partial void PollFailed(ILogger logger, Exception exception);
}
