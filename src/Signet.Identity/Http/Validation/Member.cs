using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>A schema in its place: may the value be null or missing there.</summary>
internal sealed record Member(Schema Schema, bool IsNullable, bool IsOptional)
{
    public void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind == JsonValueKind.Null && IsNullable)
        {
            return;
        }

        Schema.Check(value, issues);
    }

    public static void AddMissing(IssueList issues, string expected) =>
        issues.Add("invalid_type", "Required", ("expected", expected), ("received", "undefined"));
}
