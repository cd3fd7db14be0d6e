using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>true or false.</summary>
internal sealed class BooleanSchema : Schema
{
    public static BooleanSchema Instance { get; } = new();

    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            AddType(issues, "boolean", value);
        }
    }
}
