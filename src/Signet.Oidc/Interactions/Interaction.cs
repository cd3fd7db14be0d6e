using System.Collections.Immutable;
using System.Text.Json;

namespace Signet.Oidc.Interactions;

/// <summary>One trip through the sign-in pages (contract section 4). Lives for an hour from <see cref="CreatedAt"/>.</summary>
public sealed record Interaction
{
    public required string Uid { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The authorization request, by wire name, extension parameters included; repeated <c>resource</c> in <see cref="Resources"/>.</summary>
    public required ImmutableDictionary<string, string> Parameters { get; init; }

    /// <summary>Requested resources, the default resource applied.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    public required PromptDetails Prompt { get; init; }

    /// <summary>Where the browser goes when the prompt is done: <c>{issuer}/auth/{uid}</c> or <c>{issuer}/device/{uid}</c>.</summary>
    public required string ReturnTo { get; init; }

    /// <summary>The session the interaction is bound to; null while nobody is signed in.</summary>
    public string? SessionUid { get; init; }

    /// <summary>Subject of that session.</summary>
    public string? Subject { get; init; }

    /// <summary>The pages' own state; opaque here.</summary>
    public JsonElement? Result { get; init; }

    /// <summary><see cref="Result"/> of the interaction before this one in the same authorization request.</summary>
    public JsonElement? LastSubmission { get; init; }

    /// <summary>Who signed in; set by <see cref="InteractionService.CompleteLoginAsync"/>.</summary>
    public string? LoginSubject { get; init; }

    /// <summary>The grant of a completed consent; set by <see cref="InteractionService.GrantAsync"/>.</summary>
    public string? GrantId { get; init; }

    /// <summary>Prompts that were done earlier in the same authorization request.</summary>
    public ImmutableArray<string> DonePrompts { get; init; } = [];

    /// <summary>Set for a device flow: the hash that names its device code.</summary>
    public string? DeviceCodeId { get; init; }

    /// <summary>Set when the request was pushed: the id to consume at the end.</summary>
    public string? PushedRequestId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
