using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Connectors.Config;

/// <summary>A non-empty string, optionally one of a fixed list.</summary>
internal sealed class TextRule(params string[] options) : ConfigRule
{
    // Long enough for a PEM bundle or an IdP metadata document, short enough to bound memory.
    private const int MaxLength = 65_536;

    protected override string Expected => "string";

    internal override void Check(JsonElement value, ImmutableArray<object> path, ImmutableArray<ConfigIssue>.Builder issues)
    {
        if (!IsKind(value, JsonValueKind.String, path, issues))
        {
            return;
        }

        var text = value.GetString()!;
        if (options.Length > 0 && !options.Contains(text, StringComparer.Ordinal))
        {
            issues.Add(new ConfigIssue("invalid_enum_value", path, $"Expected one of {string.Join(" | ", options)}"));
        }
        else if (text.Length is 0 or > MaxLength)
        {
            issues.Add(new ConfigIssue(text.Length == 0 ? "too_small" : "too_big", path, "The text is empty or too long"));
        }
    }
}
