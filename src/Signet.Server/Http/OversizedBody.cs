namespace Signet.Server.Http;

/// <summary>
/// Says that the connection ends after the answer to a request whose body is larger than anybody may send. The rest of such a body is never
/// read, and a client that does not know would send its next request into a closed connection.
/// </summary>
internal sealed class OversizedBody(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength > RequestLimits.MaxBody && HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            context.Response.Headers.Connection = "close";
        }

        return next(context);
    }
}
