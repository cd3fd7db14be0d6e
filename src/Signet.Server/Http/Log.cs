namespace Signet.Server.Http;

internal static partial class Log
{
    private static readonly Func<ILogger, string, IDisposable?> _scope = LoggerMessage.DefineScope<string>("request {RequestId}");

    public static IDisposable? RequestScope(ILogger logger, string requestId) => _scope(logger, requestId);

    [LoggerMessage(1, LogLevel.Error, "Request {RequestId} {Method} {Path} failed")]
    public static partial void RequestFailed(ILogger logger, Exception error, string requestId, string method, string path);
}
