using System.Globalization;
using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>What a JSON value must look like. Checks never throw; they add issues.</summary>
internal abstract class Schema
{
    public abstract void Check(JsonElement value, IssueList issues);

    protected static void AddType(IssueList issues, string expected, JsonElement value) => AddType(issues, expected, TypeName(value));

    protected static void AddType(IssueList issues, string expected, string received) =>
        issues.Add("invalid_type", $"Expected {expected}, received {received}", ("expected", expected), ("received", received));

    /// <summary>zod's name of a JSON type.</summary>
    protected static string TypeName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.Null => "null",
        JsonValueKind.Undefined => "undefined",
        _ => "unknown",
    };

    /// <summary>The text of a JSON string; null when it holds half of a surrogate pair, which no store keeps.</summary>
    protected static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    protected static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
