using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>An array of bounded length.</summary>
internal sealed class ArraySchema(Member item, int minimum, int maximum) : Schema
{
    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            AddType(issues, "array", value);
            return;
        }

        var length = value.GetArrayLength();
        if (length < minimum)
        {
            Bound(issues, "too_small", "minimum", minimum, "at least");
        }

        if (length > maximum)
        {
            Bound(issues, "too_big", "maximum", maximum, "at most");
            return;
        }

        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (issues.IsFull)
            {
                return;
            }

            issues.Enter(index++);
            item.Check(element, issues);
            issues.Leave();
        }
    }

    private void Bound(IssueList issues, string code, string field, int bound, string relation)
    {
        var isExact = minimum == maximum;
        issues.Add(
            code,
            $"Array must contain {(isExact ? "exactly" : relation)} {bound} element(s)",
            (field, bound),
            ("type", "array"),
            ("inclusive", true),
            ("exact", isExact));
    }
}
