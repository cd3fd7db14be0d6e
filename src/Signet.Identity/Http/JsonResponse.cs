using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Signet.Identity.Http;

/// <summary>Writes a JSON body; a successful GET carries a strong ETag and honours <c>If-None-Match</c> (management.md 4.2).</summary>
public static class JsonResponse
{
    internal const string ContentType = "application/json; charset=utf-8";

    public static async Task WriteAsync<T>(HttpContext context, int status, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, EdgeJson.Options);
        await WriteBytesAsync(context, status, json);
    }

    internal static async Task WriteBytesAsync(HttpContext context, int status, byte[] json)
    {
        var response = context.Response;
        if (status == StatusCodes.Status200OK && HttpMethods.IsGet(context.Request.Method))
        {
            var tag = EntityTag(json);
            response.Headers.ETag = tag;
            if (Matches(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted);
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The contract's ETag is a SHA-1 checksum; nothing is protected by it.")]
    internal static string EntityTag(byte[] json)
    {
        var digest = Convert.ToBase64String(SHA1.HashData(json))[..27];
        return string.Create(CultureInfo.InvariantCulture, $"\"{json.Length:x}-{digest}\"");
    }

    private static bool Matches(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var candidates)
        && candidates.Any(candidate => candidate.Tag == "*" || candidate.Tag == tag);
}
