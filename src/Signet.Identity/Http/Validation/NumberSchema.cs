using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>A number, possibly an integer, within bounds.</summary>
internal sealed class NumberSchema(bool isInteger, double minimum, double maximum) : Schema
{
    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            AddType(issues, "number", value);
            return;
        }

        var number = value.GetDouble();
        if (isInteger && !value.TryGetInt64(out _) && double.Abs(number) < long.MaxValue)
        {
            AddType(issues, "integer", "float");
            return;
        }

        if (number < minimum)
        {
            Bound(issues, "too_small", "minimum", minimum, "greater than or equal to");
        }

        if (number > maximum)
        {
            Bound(issues, "too_big", "maximum", maximum, "less than or equal to");
        }
    }

    private static void Bound(IssueList issues, string code, string field, double bound, string relation) => issues.Add(
        code,
        $"Number must be {relation} {Number(bound)}",
        (field, bound),
        ("type", "number"),
        ("inclusive", true),
        ("exact", false));
}
