using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Oidc.Interactions;

/// <summary>Value of the <c>_interaction</c> cookie: the latest interaction of each client (section 4.2).</summary>
internal sealed class InteractionMap
{
    private const string LatestKey = "_legacy";
    private const int MaxClients = 10;
    private const int MaxEncodedLength = 3072;

    // In order of writing, oldest first.
    private readonly List<KeyValuePair<string, string>> _entries = [];

    /// <summary>Reads percent-encoded JSON, plain JSON or a bare uid.</summary>
    public static InteractionMap Parse(string? cookie)
    {
        var map = new InteractionMap();
        if (string.IsNullOrEmpty(cookie) || cookie.Length > MaxEncodedLength)
        {
            return map;
        }

        var text = Uri.UnescapeDataString(cookie);
        if (!text.StartsWith('{'))
        {
            map._entries.Add(new(LatestKey, text));
            return map;
        }

        try
        {
            map.Read(text);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // No JSON, or JSON with half a surrogate pair.
            map._entries.Clear();
        }

        return map;
    }

    public string? Find(string? clientId) => (clientId is null ? null : FindEntry(clientId)) ?? FindEntry(LatestKey);

    public void Set(string clientId, string uid)
    {
        _entries.RemoveAll(entry => entry.Key == clientId || entry.Key == LatestKey);
        _entries.Add(new(clientId, uid));
        _entries.RemoveRange(0, Math.Max(0, _entries.Count - MaxClients));
        _entries.Add(new(LatestKey, uid));
    }

    /// <summary>Percent-encoded JSON, shortened from its oldest entries to the limit of a cookie.</summary>
    public string Encode()
    {
        while (true)
        {
            var json = new JsonObject();
            foreach (var (client, uid) in _entries)
            {
                json[client] = uid;
            }

            var encoded = Uri.EscapeDataString(json.ToJsonString());
            if (encoded.Length <= MaxEncodedLength || _entries.Count <= 1)
            {
                return encoded;
            }

            _entries.RemoveAt(0);
        }
    }

    private void Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String)
            {
                _entries.Add(new(property.Name, property.Value.GetString()!));
            }
        }
    }

    private string? FindEntry(string key) => _entries.FindLast(entry => entry.Key == key).Value;
}
