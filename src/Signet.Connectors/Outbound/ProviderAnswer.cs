using System.Net;
using System.Text.Json;

namespace Signet.Connectors.Outbound;

/// <summary>Status and body of a provider's answer.</summary>
internal sealed record ProviderAnswer(HttpStatusCode Status, string Body)
{
    // Deeper documents are refused: no provider profile needs it, a hostile one would.
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 16 };

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The body as a JSON object, or null when it is none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Body, _options);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
