using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Identity.Http.Validation;

/// <summary>One of several objects, told apart by the value of one key.</summary>
internal sealed class DiscriminatedSchema(string discriminator, FrozenDictionary<string, Schema> branches) : Schema
{
    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            AddType(issues, "object", value);
            return;
        }

        if (value.TryGetProperty(discriminator, out var kind)
            && kind.ValueKind == JsonValueKind.String
            && Text(kind) is { } name
            && branches.TryGetValue(name, out var branch))
        {
            branch.Check(value, issues);
            return;
        }

        issues.Enter(discriminator);
        issues.Add(
            "invalid_union_discriminator",
            $"Invalid discriminator value. Expected {string.Join(" | ", branches.Keys.Select(key => $"'{key}'"))}",
            ("options", new JsonArray([.. branches.Keys.Select(key => JsonValue.Create(key))])));
        issues.Leave();
    }
}
