using System.Collections.Immutable;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>A device authorization request and what became of it (section 11.2).</summary>
internal sealed record DeviceCode
{
    public required string ClientId { get; init; }

    /// <summary>Without separator, upper case.</summary>
    public required string UserCode { get; init; }

    /// <summary>The authorization request, by wire name.</summary>
    public required ImmutableDictionary<string, string> Parameters { get; init; }

    public ImmutableArray<string> Resources { get; init; } = [];

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Set when a user entered the code: it cannot be entered again.</summary>
    public string? InteractionUid { get; init; }

    public bool IsDenied { get; init; }

    /// <summary>Set when the user approved.</summary>
    public AuthorizationCode? Approval { get; init; }
}
