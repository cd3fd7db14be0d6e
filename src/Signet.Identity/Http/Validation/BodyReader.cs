using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Signet.Identity.Http.Validation;

/// <summary>Reads a body within its limits (management.md 4.1): JSON 1 MiB, forms and text 56 KiB; no body is <c>{}</c>.</summary>
internal static class BodyReader
{
    private const int JsonLimit = 1024 * 1024;
    private const int TextLimit = 56 * 1024;

    private static readonly FrozenSet<string> _jsonTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "application/json",
        "application/json-patch+json",
        "application/vnd.api+json",
        "application/csp-report",
        "application/reports+json");

    public static async ValueTask<(JsonDocument? Document, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value ?? "" : "";
        if (_jsonTypes.Contains(type))
        {
            return await ReadJsonAsync(request, ct);
        }

        var isForm = type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        if (!isForm && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            return (JsonDocument.Parse("{}"), null);
        }

        if (await ReadBytesAsync(request, TextLimit, ct) is not { } bytes)
        {
            return (null, Refusal.TooLarge);
        }

        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return (JsonSerializer.SerializeToDocument<JsonNode>(isForm ? Form(text) : JsonValue.Create(text)), null);
    }

    private static async ValueTask<(JsonDocument? Document, Refusal? Refusal)> ReadJsonAsync(HttpRequest request, CancellationToken ct)
    {
        if (await ReadBytesAsync(request, JsonLimit, ct) is not { } bytes)
        {
            return (null, Refusal.TooLarge);
        }

        if (bytes.Length == 0)
        {
            return (JsonDocument.Parse("{}"), null);
        }

        try
        {
            var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = EdgeJson.MaxDepth });
            if (document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return (document, null);
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // The position of the error tells an honest client nothing that a JSON linter would not.
        }

        return (null, Refusal.MalformedJson);
    }

    private static JsonObject Form(string text)
    {
        var form = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(text))
        {
            form[name] = values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        }

        return form;
    }

    /// <summary>The whole body, or null when it is larger than the limit.</summary>
    private static async ValueTask<byte[]?> ReadBytesAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            if (read.Buffer.Length > limit)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
