using System.Text.Json.Nodes;

namespace Signet.Management.Client.Users;

/// <summary>Body of <c>PATCH /api/users/{id}</c>; null leaves a value as it is, an empty string clears it, objects are replaced.</summary>
public sealed record UpdateUserRequest
{
    /// <summary>Username.</summary>
    public string? Username { get; init; }

    /// <summary>E-mail address.</summary>
    public string? PrimaryEmail { get; init; }

    /// <summary>Digits with the country code, without <c>+</c>.</summary>
    public string? PrimaryPhone { get; init; }

    /// <summary>Full name.</summary>
    public string? Name { get; init; }

    /// <summary>Picture URL.</summary>
    public string? Avatar { get; init; }

    /// <summary>Free data.</summary>
    public JsonObject? CustomData { get; init; }

    /// <summary>OpenID Connect standard claims.</summary>
    public JsonObject? Profile { get; init; }
}
