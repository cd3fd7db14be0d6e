using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>An object whose keys are free and whose values share one schema.</summary>
internal sealed class MapSchema(Member item) : Schema
{
    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            AddType(issues, "object", value);
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (issues.IsFull)
            {
                return;
            }

            issues.Enter(property.Name);
            item.Check(property.Value, issues);
            issues.Leave();
        }
    }
}
