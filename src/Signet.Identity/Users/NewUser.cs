using System.Text.Json.Nodes;

namespace Signet.Identity.Users;

/// <summary>What a user is created with. The caller has checked forms, policies and uniqueness.</summary>
public sealed record NewUser
{
    public string? Username { get; init; }

    public string? Email { get; init; }

    /// <summary>Digits, country code first.</summary>
    public string? Phone { get; init; }

    public string? Name { get; init; }

    public string? Avatar { get; init; }

    public JsonObject? Profile { get; init; }

    public JsonObject? CustomData { get; init; }

    public string? PasswordDigest { get; init; }

    public string? PasswordAlgorithm { get; init; }

    /// <summary>The application the user registers through.</summary>
    public string? ApplicationId { get; init; }

    public JsonObject? SignInPreferences { get; init; }

    public IReadOnlyList<NewIdentity> Identities { get; init; } = [];
}
