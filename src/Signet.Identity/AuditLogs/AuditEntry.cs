using System.Text.Json.Nodes;
using Signet.Identity.Errors;

namespace Signet.Identity.AuditLogs;

/// <summary>Something worth remembering, before it becomes a row (management.md 15.3). Secrets in it are masked when it is written.</summary>
/// <param name="Key">E.g. <c>Interaction.SignIn.Submit</c>.</param>
public sealed record AuditEntry(string Key)
{
    /// <summary>Why it failed; null for success.</summary>
    public ApiError? Error { get; init; }

    /// <summary>What the operator may know about the failure and the client may not.</summary>
    public string? Reason { get; init; }

    public string? UserId { get; init; }

    public string? ApplicationId { get; init; }

    public string? SessionId { get; init; }

    public string? InteractionId { get; init; }

    /// <summary>Further members of the payload, e.g. <c>params</c>, <c>interaction</c>, <c>tokenTypes</c>.</summary>
    public JsonObject? Details { get; init; }
}
