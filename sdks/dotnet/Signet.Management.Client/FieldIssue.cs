using System.Text.Json;

namespace Signet.Management.Client;

/// <summary>One invalid field of a request.</summary>
/// <param name="Path">Dotted path, for example <c>oidcClientMetadata.redirectUris.0</c>.</param>
/// <param name="Message">What is wrong with it, in English.</param>
public sealed record FieldIssue(string Path, string Message)
{
    internal static IReadOnlyList<FieldIssue> Read(JsonElement? data)
    {
        var issues = data switch
        {
            { ValueKind: JsonValueKind.Array } array => array,
            { ValueKind: JsonValueKind.Object } value when value.TryGetProperty("issues", out var inner) => inner,
            _ => default,
        };
        return issues.ValueKind is JsonValueKind.Array ? [.. issues.EnumerateArray().Select(ReadOne).OfType<FieldIssue>()] : [];
    }

    private static FieldIssue? ReadOne(JsonElement issue)
    {
        if (issue.ValueKind is not JsonValueKind.Object
            || !issue.TryGetProperty("path", out var path) || path.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        var message = issue.TryGetProperty("message", out var text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : "Invalid value.";
        return new FieldIssue(string.Join('.', path.EnumerateArray().Select(part => part.ToString())), message);
    }
}
