using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Experience.Flow;

/// <summary>What an interaction's result holds: the state of experience.md 3.2 and, beside it, what survives a restart of the flow.</summary>
internal sealed record StoredFlow(FlowState? State, JsonObject? ConnectorSession, JsonObject Pages)
{
    private const string SessionMember = "connectorSession";
    private const string PagesMember = "pages";

    public static StoredFlow Empty => new(null, null, []);

    /// <summary>A result without an event, or one that cannot be read, is no flow (experience.md 1.3 step 3).</summary>
    public static StoredFlow Read(JsonElement? result)
    {
        if (result is not { ValueKind: JsonValueKind.Object } stored)
        {
            return Empty;
        }

        var json = JsonObject.Create(stored)!;
        return new StoredFlow(ReadState(stored), json[SessionMember]?.DeepClone() as JsonObject, json[PagesMember]?.DeepClone() as JsonObject ?? []);
    }

    public JsonElement ToJson()
    {
        var json = State is null ? [] : FlowJson.ToObject(State);
        if (ConnectorSession is not null)
        {
            json[SessionMember] = ConnectorSession.DeepClone();
        }

        if (Pages.Count > 0)
        {
            json[PagesMember] = Pages.DeepClone();
        }

        return JsonSerializer.SerializeToElement(json);
    }

    private static FlowState? ReadState(JsonElement stored)
    {
        try
        {
            return stored.TryGetProperty("interactionEvent", out _) && !stored.TryGetProperty("login", out _)
                ? stored.Deserialize<FlowState>(FlowJson.Options)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
