using Microsoft.Extensions.Logging;

namespace Signet.Identity.AuditLogs;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Could not append {Rows} rows (attempt {Attempt}).")]
    public static partial void AppendFailed(ILogger logger, Exception exception, int rows, int attempt);
}
