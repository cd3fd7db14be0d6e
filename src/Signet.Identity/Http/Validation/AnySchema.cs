using System.Text.Json;

namespace Signet.Identity.Http.Validation;

/// <summary>Anything, null included.</summary>
internal sealed class AnySchema : Schema
{
    public static AnySchema Instance { get; } = new();

    public override void Check(JsonElement value, IssueList issues)
    {
    }
}
