using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Http;

/// <summary>Reads the body of a POST by the rules of section 1.2: a form, or a JSON object treated as if it were one.</summary>
internal static class RequestBody
{
    private const int MaxLength = 56 * 1024;
    private static readonly JsonReaderOptions _jsonOptions = new() { MaxDepth = 4 };

    public static async ValueTask<Outcome<RequestParameters>> ReadAsync(HttpContext context)
    {
        var kind = KindOf(context.Request.ContentType);
        if (kind is BodyKind.None)
        {
            return RequestParameters.Empty;
        }

        if (kind is BodyKind.Other)
        {
            return OidcErrors.InvalidRequest("only application/x-www-form-urlencoded and application/json bodies are supported");
        }

        var body = context.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > MaxLength)
            {
                body.AdvanceTo(read.Buffer.End);
                return OidcErrors.InvalidRequest("request body is too large");
            }

            if (read.IsCompleted)
            {
                var parsed = Parse(read.Buffer, kind);
                body.AdvanceTo(read.Buffer.End);
                return parsed;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Parameters of a request whose duplicates are an error anywhere (everything but the authorization endpoint).</summary>
    public static async ValueTask<Outcome<RequestParameters>> ReadStrictAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        return body.IsSuccess && body.Value.FindDuplicate() is { } name
            ? OidcErrors.DuplicateParameter(name)
            : body;
    }

    private static Outcome<RequestParameters> Parse(ReadOnlySequence<byte> buffer, BodyKind kind)
    {
        var bytes = buffer.IsSingleSegment ? buffer.FirstSpan : buffer.ToArray();
        if (bytes.Contains((byte)0))
        {
            return OidcErrors.InvalidRequest("invalid request body");
        }

        var values = kind is BodyKind.Json ? ParseJson(bytes) : FormDecoder.Decode(bytes);
        return values is null || values.Exists(value => value.Value.Contains('\0', StringComparison.Ordinal))
            ? OidcErrors.InvalidRequest("invalid request body")
            : new RequestParameters(values);
    }

    private static List<KeyValuePair<string, string>>? ParseJson(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, _jsonOptions);
            using var document = JsonDocument.ParseValue(ref reader);
            return JsonForm.Flatten(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BodyKind KindOf(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType))
        {
            return BodyKind.None;
        }

        var semicolon = contentType.IndexOf(';', StringComparison.Ordinal);
        var mediaType = (semicolon < 0 ? contentType.AsSpan() : contentType.AsSpan(0, semicolon)).Trim();
        if (mediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return BodyKind.Form;
        }

        return mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? BodyKind.Json : BodyKind.Other;
    }

    private enum BodyKind
    {
        None,
        Form,
        Json,
        Other,
    }
}
