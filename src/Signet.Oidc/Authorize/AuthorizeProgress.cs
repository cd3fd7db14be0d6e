using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Oidc.Authorize;

/// <summary>What already happened in one authorization request.</summary>
/// <param name="Done">Prompts that were answered.</param>
/// <param name="LastSubmission">What the sign-in pages stored in the interaction before.</param>
/// <param name="GrantId">The grant of a consent given in this request.</param>
internal sealed record AuthorizeProgress(ImmutableArray<string> Done, JsonElement? LastSubmission, string? GrantId)
{
    public static AuthorizeProgress None { get; } = new([], null, null);
}
