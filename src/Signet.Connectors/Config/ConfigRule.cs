using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Connectors.Config;

/// <summary>A rule for one JSON value of a configuration. Unknown keys of objects are accepted (connectors.md 1.7).</summary>
public abstract class ConfigRule
{
    /// <summary>The JSON type named in <c>invalid_type</c> issues.</summary>
    protected abstract string Expected { get; }

    /// <summary>Every issue of <paramref name="value"/>.</summary>
    public ImmutableArray<ConfigIssue> Check(JsonElement value)
    {
        var issues = ImmutableArray.CreateBuilder<ConfigIssue>();
        Check(value, [], issues);
        return issues.ToImmutable();
    }

    internal abstract void Check(JsonElement value, ImmutableArray<object> path, ImmutableArray<ConfigIssue>.Builder issues);

    private protected bool IsKind(JsonElement value, JsonValueKind kind, ImmutableArray<object> path, ImmutableArray<ConfigIssue>.Builder issues)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        var received = TypeName(value.ValueKind);
        var message = value.ValueKind is JsonValueKind.Undefined ? "Required" : $"Expected {Expected}, received {received}";
        issues.Add(new ConfigIssue("invalid_type", path, message) { Expected = Expected, Received = received });
        return false;
    }

    private static string TypeName(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Undefined => "undefined",
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };
}
