using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>A string within bounds that passes its checks.</summary>
internal sealed class StringSchema(int minimum, int maximum, ImmutableArray<StringCheckAttribute> checks) : Schema
{
    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            AddType(issues, "string", value);
            return;
        }

        if (Text(value) is not { } text)
        {
            issues.AddCustom("Invalid input");
            return;
        }

        if (text.Length < minimum)
        {
            Bound(issues, "too_small", "minimum", minimum, "at least");
        }

        if (text.Length > maximum)
        {
            Bound(issues, "too_big", "maximum", maximum, "at most");
        }

        foreach (var check in checks)
        {
            check.Check(text, issues);
        }
    }

    private void Bound(IssueList issues, string code, string field, int bound, string relation)
    {
        var isExact = minimum == maximum;
        issues.Add(
            code,
            $"String must contain {(isExact ? "exactly" : relation)} {bound} character(s)",
            (field, bound),
            ("type", "string"),
            ("inclusive", true),
            ("exact", isExact));
    }
}
