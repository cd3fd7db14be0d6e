using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Signet.Oidc.Http;

/// <summary>Successful bodies.</summary>
internal static class JsonResponse
{
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>A GET answer with <c>ETag</c>, or 304 when the caller has it already (section 1.3).</summary>
    public static Task WriteCacheableAsync(HttpContext context, byte[] body, string contentType)
    {
        var tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 16))}\"";
        context.Response.Headers.ETag = tag;
        if (HasTag(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        context.Response.BodyWriter.Write(body);
        return context.Response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }

    private static bool HasTag(HttpRequest request, string tag)
    {
        if (HttpMethods.IsPost(request.Method) || request.Headers.IfNoneMatch is not { Count: > 0 } known)
        {
            return false;
        }

        return EntityTagHeaderValue.TryParseList(known, out var tags)
            && tags.Any(candidate => candidate.Tag == "*" || candidate.Tag == tag);
    }
}
