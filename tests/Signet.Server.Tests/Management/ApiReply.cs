using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Management;

/// <summary>An answer of the API, read to its end.</summary>
public sealed record ApiReply(int Status, string Text, string? ContentType, IReadOnlyDictionary<string, string[]> Headers)
{
    public bool IsJson => ContentType == "application/json";

    public JsonNode? Json { get; } = ContentType == "application/json" && Text.Length > 0 ? JsonNode.Parse(Text) : null;

    /// <summary>The contract's code of a refusal.</summary>
    public string? Code => (string?)(Json as JsonObject)?["code"];

    public string Id => (string)Json!["id"]!;

    public JsonNode? this[string member] => Json![member];

    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? string.Join(", ", values) : null;

    public static async Task<ApiReply> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => h.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        return new ApiReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(ct), response.Content.Headers.ContentType?.MediaType, headers);
    }
}
