using System.Text.Json.Nodes;

namespace Signet.Management;

/// <summary>The merge of management.md 8.2: one level deep, null is a value.</summary>
internal static class JsonMerge
{
    /// <summary>A new object; the arguments stay as they are.</summary>
    public static JsonObject Shallow(JsonObject stored, JsonObject changes)
    {
        var merged = stored.DeepClone().AsObject();
        foreach (var (name, value) in changes)
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }
}
