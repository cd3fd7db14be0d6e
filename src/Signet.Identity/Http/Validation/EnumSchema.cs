using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Identity.Http.Validation;

/// <summary>One of a fixed set of strings.</summary>
internal sealed class EnumSchema(ImmutableArray<string> options) : Schema
{
    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            AddType(issues, Join(" | "), value);
            return;
        }

        var text = Text(value);
        if (text is null || !options.Contains(text))
        {
            issues.Add(
                "invalid_enum_value",
                $"Invalid enum value. Expected {Join(" | ")}, received '{text}'",
                ("options", new JsonArray([.. options.Select(option => JsonValue.Create(option))])),
                ("received", text));
        }
    }

    private string Join(string separator) => string.Join(separator, options.Select(option => $"'{option}'"));
}
