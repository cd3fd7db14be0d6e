using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Http;

/// <summary>Everything around an endpoint: headers, CORS, and the JSON body of a refusal or a failure.</summary>
internal sealed class EndpointRunner<TEndpoint>(EndpointKind kind)
    where TEndpoint : IOidcEndpoint
{
    public async Task RunAsync(HttpContext context)
    {
        if (kind.HasFlag(EndpointKind.NoStore))
        {
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            context.Response.Headers[HeaderNames.Pragma] = "no-cache";
        }

        Cors.Allow(context, kind);
        try
        {
            var endpoint = context.RequestServices.GetRequiredService<TEndpoint>();
            if (await endpoint.HandleAsync(context) is { } error)
            {
                await ErrorResponse.WriteAsync(context, error);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            // Chunks that are none, or fewer bytes than announced: seen only when the body is read.
            await ErrorResponse.WriteAsync(context, OidcErrors.InvalidRequest("invalid request body") with { Status = broken.StatusCode });
        }
#pragma warning disable CA1031 // The last line of defence: the client gets the contract's 500, the log gets the cause.
        catch (Exception exception) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Log.Failed(LoggerOf(context), context.Request.Path, exception);
            await ErrorResponse.WriteAsync(context, OidcErrors.ServerError);
        }
    }

    private static ILogger LoggerOf(HttpContext context) => context.RequestServices.GetRequiredService<ILogger<TEndpoint>>();
}
