using Microsoft.Extensions.Logging;

namespace Signet.Connectors.Outbound;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider {Host} did not answer in time")]
    public static partial void ProviderTimedOut(this ILogger logger, string host);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider {Host} cannot be reached: {Reason}")]
    public static partial void ProviderUnreachable(this ILogger logger, string host, string reason);
}
