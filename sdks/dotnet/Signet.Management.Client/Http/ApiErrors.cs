using System.Text.Json;

namespace Signet.Management.Client.Http;

/// <summary>Turns error answers of <c>/api</c> and <c>/oidc</c> into <see cref="SignetApiException"/>.</summary>
internal static class ApiErrors
{
    public static async Task ThrowIfFailedAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var requestId = response.Headers.TryGetValues("Logto-Core-Request-Id", out var ids) ? ids.FirstOrDefault() : null;
        var body = await ReadAsync(response, ct).ConfigureAwait(false);
        var code = Text(body, "code") ?? Text(body, "error") ?? $"http.{(int)response.StatusCode}";
        var message = Text(body, "message") ?? Text(body, "error_description") ?? $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.";
        JsonElement? data = body is { } value && value.TryGetProperty("data", out var inner) ? inner : null;
        throw new SignetApiException(response.StatusCode, code, message, data, Text(body, "details")) { RequestId = requestId };
    }

    private static string? Text(JsonElement? body, string name) =>
        body is { } value && value.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    private static async Task<JsonElement?> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
