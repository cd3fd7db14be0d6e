namespace Signet.Server.Http;

/// <summary>
/// The one place where an exception becomes an answer. A bug or broken infrastructure is 500 with nothing but a generic message
/// (management.md 5.1); what Kestrel refused (too large, malformed) keeps its own status.
/// </summary>
internal sealed class UnhandledErrors(RequestDelegate next, ILogger<UnhandledErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to read an answer.
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, error.StatusCode, error.StatusCode == StatusCodes.Status413PayloadTooLarge ? "Payload Too Large" : "Bad Request");
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            Log.RequestFailed(logger, error, context.TraceIdentifier, context.Request.Method, context.Request.Path);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "Internal Server Error");
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, string message)
    {
        var requestId = context.Response.Headers[RequestId.Header];
        context.Response.Clear();
        context.Response.Headers[RequestId.Header] = requestId;
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return IsOidc(context.Request.Path)
            ? context.Response.WriteAsJsonAsync(new OAuthBody(status < 500 ? "invalid_request" : "server_error", message, message))
            : context.Response.WriteAsJsonAsync(new ApiBody(message));
    }

    private static bool IsOidc(PathString path) => path.StartsWithSegments("/oidc", StringComparison.OrdinalIgnoreCase);

    private sealed record ApiBody(string Message);

    private sealed record OAuthBody(
        [property: System.Text.Json.Serialization.JsonPropertyName("error")] string Error,
        [property: System.Text.Json.Serialization.JsonPropertyName("error_description")] string Description,
        [property: System.Text.Json.Serialization.JsonPropertyName("message")] string Message);
}
