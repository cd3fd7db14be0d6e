namespace Signet.Server.Databases;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Opening {Database}")]
    public static partial void Opening(ILogger logger, string database);
}
