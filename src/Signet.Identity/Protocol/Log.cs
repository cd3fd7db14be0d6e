using Microsoft.Extensions.Logging;

namespace Signet.Identity.Protocol;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Logout token {Id} was not delivered yet: {Reason}")]
    public static partial void LogoutNotDelivered(ILogger logger, string id, string reason);
}
