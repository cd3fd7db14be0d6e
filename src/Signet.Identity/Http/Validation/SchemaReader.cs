using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>Checks a JSON value against a schema and, when it holds, makes the typed value from it.</summary>
internal static class SchemaReader
{
    public static T? Read<T>(Schema schema, JsonElement json, IssueList issues)
    {
        schema.Check(json, issues);
        if (!issues.IsEmpty)
        {
            return default;
        }

        try
        {
            var value = json.Deserialize<T>(EdgeJson.Options);
            (value as IRefined)?.Refine(issues);
            return value;
        }
        catch (JsonException)
        {
            // A number no .NET type holds, or text that is half a surrogate pair: valid JSON, no value of ours.
            issues.AddCustom("Invalid input");
            return default;
        }
    }
}
