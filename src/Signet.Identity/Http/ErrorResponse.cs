using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;
using Signet.Identity.Http.Messages;

namespace Signet.Identity.Http;

/// <summary>Writes an <see cref="ApiError"/> as <c>{ code, data, details, message }</c>, in that order (management.md 5.1).</summary>
public static class ErrorResponse
{
    public static async Task WriteAsync(HttpContext context, ApiError error)
    {
        var language = LanguageChoice.Of(context.Request);
        var buffer = new ArrayBufferWriter<byte>(512);
        await using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = EdgeJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("code", error.Code);
            if (error.Data is not null)
            {
                writer.WritePropertyName("data");
                JsonSerializer.Serialize(writer, error.Data, error.Data.GetType(), EdgeJson.Options);
            }

            if (error.Details is not null)
            {
                writer.WriteString("details", error.Details);
            }

            writer.WriteString("message", MessageCatalogue.Text(error, language));
            if (error.OAuthError is not null)
            {
                writer.WriteString("error", error.OAuthError);
                writer.WriteString("error_description", error.OAuthDescription);
            }

            writer.WriteEndObject();
        }

        await WriteAsync(context, error.Status, buffer.WrittenMemory);
    }

    /// <summary>A failure outside the contract's catalogue: only a message, no code (management.md 5.1).</summary>
    internal static async Task WriteMessageAsync(HttpContext context, int status, string message)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { message }, EdgeJson.Options);
        await WriteAsync(context, status, json);
    }

    private static async Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = JsonResponse.ContentType;
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
