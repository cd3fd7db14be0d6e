using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Connectors.Config;

/// <summary>An object with named fields; keys it does not know are left alone.</summary>
internal sealed class ObjectRule(params ConfigField[] fields) : ConfigRule
{
    protected override string Expected => "object";

    internal override void Check(JsonElement value, ImmutableArray<object> path, ImmutableArray<ConfigIssue>.Builder issues)
    {
        if (!IsKind(value, JsonValueKind.Object, path, issues))
        {
            return;
        }

        foreach (var field in fields)
        {
            // What cleaning drops before it is stored counts as absent (connectors.md 1.7).
            var isSent = value.TryGetProperty(field.Key, out var entry)
                && !(entry.ValueKind is JsonValueKind.Null || (entry.ValueKind is JsonValueKind.String && entry.GetString() is ""));
            if (isSent || field.Required)
            {
                field.Rule.Check(entry, path.Add(field.Key), issues);
            }
        }
    }
}
