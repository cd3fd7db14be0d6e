using Signet.Identity;

namespace Signet.Server.Http;

/// <summary>Gives every request an id that the answer and the log carry (management.md 4.4).</summary>
internal sealed class RequestId(RequestDelegate next, ILogger<RequestId> logger)
{
    public const string Header = "Logto-Core-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        context.TraceIdentifier = Ids.NewRequestId();
        context.Response.Headers[Header] = context.TraceIdentifier;
        using (logger.IsEnabled(LogLevel.Information) ? Log.RequestScope(logger, context.TraceIdentifier) : null)
        {
            await next(context);
        }
    }
}
