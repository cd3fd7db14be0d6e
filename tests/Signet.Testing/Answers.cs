using System.Text.Json.Nodes;

namespace Signet.Testing;

/// <summary>What tests read of an answer.</summary>
public static class Answers
{
    /// <summary>Status and code of a refusal, e.g. <c>422 session.invalid_credentials</c>; only the status of a success.</summary>
    public static async Task<string> VerdictAsync(this HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = await response.Content.ReadAsStringAsync();
        var code = !response.IsSuccessStatusCode && text.StartsWith('{') ? (string?)JsonNode.Parse(text)!["code"] ?? (string?)JsonNode.Parse(text)!["error"] : null;
        return code is null ? $"{(int)response.StatusCode}" : $"{(int)response.StatusCode} {code}";
    }

    public static async Task<string> VerdictAsync(this Task<HttpResponseMessage> response) => await (await response).VerdictAsync();

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
