using Microsoft.Extensions.Logging;

namespace Signet.Identity.Credentials;

internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "The breached-password service did not answer; only the embedded list is checked for the next {Pause}. {Reason}")]
    public static partial void BreachServiceUnavailable(this ILogger logger, TimeSpan pause, string reason);
}
