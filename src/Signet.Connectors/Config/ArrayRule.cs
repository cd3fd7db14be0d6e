using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Connectors.Config;

/// <summary>An array whose items all satisfy one rule.</summary>
internal sealed class ArrayRule(ConfigRule item) : ConfigRule
{
    protected override string Expected => "array";

    internal override void Check(JsonElement value, ImmutableArray<object> path, ImmutableArray<ConfigIssue>.Builder issues)
    {
        if (!IsKind(value, JsonValueKind.Array, path, issues))
        {
            return;
        }

        var index = 0;
        foreach (var entry in value.EnumerateArray())
        {
            item.Check(entry, path.Add(index++), issues);
        }
    }
}
