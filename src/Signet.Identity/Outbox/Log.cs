using Microsoft.Extensions.Logging;

namespace Signet.Identity.Outbox;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of the outbox failed; trying again.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Id} was not delivered: {Reason}")]
    public static partial void DeliveryFailed(ILogger logger, string kind, string id, string reason);
}
