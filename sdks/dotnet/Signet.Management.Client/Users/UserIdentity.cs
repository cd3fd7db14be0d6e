using System.Text.Json.Nodes;

namespace Signet.Management.Client.Users;

/// <summary>An account at a social provider.</summary>
public sealed record UserIdentity
{
    /// <summary>The user's ID at the provider.</summary>
    public required string UserId { get; init; }

    /// <summary>Profile as the provider returned it.</summary>
    public JsonObject? Details { get; init; }
}
