using Microsoft.Extensions.Logging;

namespace Signet.Identity.Protocol.MetadataDocuments;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The document at {Url} answered {Status}, or is no JSON object of the allowed size")]
    public static partial void DocumentRefused(ILogger logger, string url, int status);

    [LoggerMessage(Level = LogLevel.Information, Message = "The document at {Url} could not be fetched: {Reason}")]
    public static partial void DocumentUnreachable(ILogger logger, string url, string reason);
}
