using Microsoft.Extensions.Logging;

namespace Signet.Oidc.Http;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Path} failed.")]
    public static partial void Failed(ILogger logger, string? path, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "{Path} refused with {Error}: {Reason}")]
    public static partial void Refused(ILogger logger, string? path, string error, string? reason);
}
