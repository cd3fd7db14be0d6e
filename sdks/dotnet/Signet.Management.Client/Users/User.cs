using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Management.Client.Http;

namespace Signet.Management.Client.Users;

/// <summary>An end user.</summary>
public sealed record User
{
    /// <summary>User ID, the protocol's <c>sub</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique name to sign in with.</summary>
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
    public JsonObject CustomData { get; set; } = [];

    /// <summary>Social identities by target.</summary>
    public IReadOnlyDictionary<string, UserIdentity> Identities { get; set; } = new Dictionary<string, UserIdentity>();

    /// <summary>OpenID Connect standard claims.</summary>
    public JsonObject Profile { get; set; } = [];

    /// <summary>The application through which the user registered.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>True when the user cannot sign in.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>True when a password is set.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Null when never.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>Creation time.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset CreatedAt { get; init; }
}
