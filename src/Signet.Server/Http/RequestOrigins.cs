using System.Net;
using Signet.Identity.AuditLogs;

namespace Signet.Server.Http;

/// <summary>Notes where a request came from, for the audit log; after the proxy headers were applied.</summary>
internal sealed class RequestOrigins(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, RequestOrigin origin)
    {
        origin.RequestId = context.TraceIdentifier;
        origin.Ip = Text(context.Connection.RemoteIpAddress);
        origin.UserAgent = context.Request.Headers.UserAgent.FirstOrDefault();
        return next(context);
    }

    private static string? Text(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4().ToString() : address?.ToString();
}
