using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Signet.Identity.Http;

/// <summary>
/// What holds for every request below <c>/api</c>: response headers, CORS, HEAD, the text bodies of 404, 405 and 501, and
/// 500 with only a message (management.md 4.2 to 4.5, 5.1). Runs before routing.
/// </summary>
internal sealed class ApiEdgeMiddleware(RequestDelegate next, IOptions<HttpEdgeOptions> options, ILogger<ApiEdgeMiddleware> log)
{
    private static readonly FrozenSet<string> _verbs = FrozenSet.Create(
        StringComparer.Ordinal,
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private readonly ApiCors _cors = new(options.Value);

    public Task InvokeAsync(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        ? HandleAsync(context)
        : next(context);

    private async Task HandleAsync(HttpContext context)
    {
        ApiHeaders.Write(context);
        if (_cors.Apply(context))
        {
            return;
        }

        if (!_verbs.Contains(context.Request.Method))
        {
            await TextResponse.WriteAsync(context, StatusCodes.Status501NotImplemented, "Not Implemented");
            return;
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody reads an answer.
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await AnswerFailureAsync(context, exception);
            return;
        }

        await CompleteAsync(context);
    }

    private async Task AnswerFailureAsync(HttpContext context, Exception exception)
    {
        if (exception is BadHttpRequestException refused)
        {
            await ErrorResponse.WriteMessageAsync(context, refused.StatusCode, "The request could not be read.");
            return;
        }

        Log.RequestFailed(log, exception, ApiHeaders.RequestIdOf(context));
        Activity.Current?.AddException(exception);
        await ErrorResponse.WriteMessageAsync(context, StatusCodes.Status500InternalServerError, "Internal server error.");
    }

    private static async Task CompleteAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.ContentLength is not null)
        {
            return;
        }

        switch (response.StatusCode)
        {
            case StatusCodes.Status405MethodNotAllowed when HttpMethods.IsOptions(context.Request.Method):
                response.StatusCode = StatusCodes.Status200OK;
                response.ContentLength = 0;
                break;
            case StatusCodes.Status405MethodNotAllowed:
                await TextResponse.WriteAsync(context, response.StatusCode, "Method Not Allowed");
                break;
            case StatusCodes.Status404NotFound:
                await TextResponse.WriteAsync(context, response.StatusCode, "Not Found");
                break;
        }
    }
}
