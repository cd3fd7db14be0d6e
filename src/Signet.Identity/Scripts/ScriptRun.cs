using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Identity.Outbound;

namespace Signet.Identity.Scripts;

/// <summary>What one run may do outside its engine: refuse access, and call out through the guarded client.</summary>
internal sealed class ScriptRun(OutboundHttp http, CancellationToken budget)
{
    private const int MostRequests = 10;
    private const int MaxDenialLength = 512;

    private int _requests;

    /// <summary>Set for good once the script denied access, whatever it does afterwards.</summary>
    public string? Denial { get; private set; }

    public void Deny(string message) => Denial ??= message.Length > MaxDenialLength ? message[..MaxDenialLength] : message;

    /// <summary>The transport below <c>fetch</c>: <c>{url, method, headers, body}</c> in, <c>{status, statusText, headers, body}</c> out, as JSON.</summary>
    public async Task<string> FetchAsync(string request)
    {
        if (Interlocked.Increment(ref _requests) > MostRequests)
        {
            throw new HttpRequestException("The script made too many requests.");
        }

        using var message = Read(JsonNode.Parse(request)!.AsObject());
        using var client = http.CreateClient();
        using var response = await client.SendAsync(message, budget);
        return new JsonObject
        {
            ["status"] = (int)response.StatusCode,
            ["statusText"] = response.ReasonPhrase ?? "",
            ["headers"] = HeadersOf(response),
            ["body"] = await response.Content.ReadAsStringAsync(budget),
        }.ToJsonString();
    }

    private static HttpRequestMessage Read(JsonObject request)
    {
        var message = new HttpRequestMessage(new HttpMethod((string?)request["method"] ?? "GET"), (string)request["url"]!);
        if ((string?)request["body"] is { } body)
        {
            message.Content = new StringContent(body);
            message.Content.Headers.ContentType = null;
        }

        foreach (var (name, value) in request["headers"] as JsonObject ?? [])
        {
            var text = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "";
            if (!message.Headers.TryAddWithoutValidation(name, text) && message.Content is { } content)
            {
                content.Headers.TryAddWithoutValidation(name, text);
            }
        }

        return message;
    }

    private static JsonObject HeadersOf(HttpResponseMessage response)
    {
        var headers = new JsonObject();
        foreach (var (name, values) in response.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(response.Content.Headers))
        {
#pragma warning disable CA1308 // Header names are lower case in the Fetch standard.
            headers[name.ToLowerInvariant()] = string.Join(", ", values);
#pragma warning restore CA1308
        }

        return headers;
    }
}
