using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Signet.Connectors.Messages;

/// <summary>The <c>{{path.to.value}}</c> syntax of connectors.md 9.4: no helpers, no escaping.</summary>
public static partial class Placeholders
{
    /// <summary>An unknown root is left as it stands, a missing nested value becomes empty.</summary>
    public static string Fill(string template, JsonObject payload) =>
        Placeholder().Replace(template, match => Resolve(match.Groups[1].Value.Split('.'), payload) ?? match.Value);

    private static string? Resolve(string[] path, JsonObject payload)
    {
        if (!payload.TryGetPropertyValue(path[0], out var node))
        {
            return null;
        }

        foreach (var key in path.AsSpan(1))
        {
            node = (node as JsonObject)?[key];
        }

        return node switch
        {
            null => "",
            JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
            JsonValue value => Convert.ToString(value.ToJsonString(), CultureInfo.InvariantCulture),
            _ => node.ToJsonString(),
        };
    }

    [GeneratedRegex(@"\{\{\s*(\w+(?:\.\w+)*)\s*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
