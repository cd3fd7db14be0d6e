using Microsoft.Extensions.Logging;

namespace Signet.Identity.Http;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Request {RequestId} failed")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string requestId);

    [LoggerMessage(2, LogLevel.Information, "Management API token refused: {Reason}")]
    public static partial void TokenRefused(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Information, "Account API token refused: {Reason}")]
    public static partial void AccountTokenRefused(ILogger logger, string reason);
}
