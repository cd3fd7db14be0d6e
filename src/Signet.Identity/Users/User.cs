using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Users;

/// <summary>A person who signs in to a tenant (management.md 9).</summary>
public sealed class User : ITenantOwned
{
    private User()
    {
    }

    public TenantId TenantId { get; private init; }

    /// <summary>Short id, 12 characters.</summary>
    public string Id { get; private init; } = "";

    public string? Username { get; private set; }

    /// <summary>The e-mail address as given; looked up by <see cref="NormalizedEmail"/>.</summary>
    public string? PrimaryEmail { get; private set; }

    /// <summary>International digits without <c>+</c>.</summary>
    public string? PrimaryPhone { get; private set; }

    public string? Name { get; private set; }

    public string? Avatar { get; private set; }

    /// <summary>Case-folded form that uniqueness and case-insensitive lookup use.</summary>
    public string? NormalizedUsername { get; private set; }

    /// <summary>Folded and IDNA-normalised form that every comparison uses (security.md 1.4).</summary>
    public string? NormalizedEmail { get; private set; }

    public JsonObject CustomData { get; private set; } = [];

    /// <summary>Standard OpenID Connect claims that have no column of their own.</summary>
    public JsonObject Profile { get; private set; } = [];

    /// <summary>What the user chose about MFA and passkeys (<c>logtoConfig</c> on the wire).</summary>
    public JsonObject SignInPreferences { get; private set; } = [];

    /// <summary>Bound second factors in the contract's shape (experience.md 10.1).</summary>
    public JsonArray MfaVerifications { get; private set; } = [];

    public string? PasswordDigest { get; private set; }

    /// <summary>Algorithm name of <see cref="PasswordDigest"/> as the contract spells it.</summary>
    public string? PasswordAlgorithm { get; private set; }

    public DateTimeOffset? PasswordUpdatedAt { get; private set; }

    public bool IsPasswordExpired { get; private set; }

    public bool IsSuspended { get; private set; }

    /// <summary>The application the user registered through.</summary>
    public string? ApplicationId { get; private init; }

    public DateTimeOffset? LastSignInAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public bool HasPassword => PasswordDigest is not null;

    public static User Create(TenantId tenant, string? applicationId, DateTimeOffset now) => new()
    {
        TenantId = tenant,
        Id = Ids.NewShort(),
        ApplicationId = applicationId,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Changes the sign-in identifiers; the caller has checked their form and uniqueness.</summary>
    public void SetIdentifiers(string? username, string? email, string? phone, DateTimeOffset now)
    {
        Username = NullIfEmpty(username);
        NormalizedUsername = Normalization.Username(Username);
        PrimaryEmail = NullIfEmpty(email);
        NormalizedEmail = Normalization.Email(PrimaryEmail);
        PrimaryPhone = NullIfEmpty(phone);
        UpdatedAt = now;
    }

    public void SetProfile(string? name, string? avatar, DateTimeOffset now)
    {
        Name = NullIfEmpty(name);
        Avatar = NullIfEmpty(avatar);
        UpdatedAt = now;
    }

    public void SetProfileClaims(JsonObject profile, DateTimeOffset now)
    {
        Profile = profile;
        UpdatedAt = now;
    }

    public void SetCustomData(JsonObject customData, DateTimeOffset now)
    {
        CustomData = customData;
        UpdatedAt = now;
    }

    public void SetSignInPreferences(JsonObject preferences, DateTimeOffset now)
    {
        SignInPreferences = preferences;
        UpdatedAt = now;
    }

    public void SetMfaVerifications(JsonArray verifications, DateTimeOffset now)
    {
        MfaVerifications = verifications;
        UpdatedAt = now;
    }

    /// <summary>A new password: stamps its age and clears an administrator's expiry.</summary>
    public void SetPassword(string digest, string algorithm, DateTimeOffset now)
    {
        PasswordDigest = digest;
        PasswordAlgorithm = algorithm;
        PasswordUpdatedAt = now;
        IsPasswordExpired = false;
        UpdatedAt = now;
    }

    /// <summary>The same password under a stronger digest; its age does not change.</summary>
    public void RehashPassword(string digest, string algorithm)
    {
        PasswordDigest = digest;
        PasswordAlgorithm = algorithm;
    }

    public void SetPasswordExpired(bool isExpired, DateTimeOffset now)
    {
        IsPasswordExpired = isExpired;
        UpdatedAt = now;
    }

    public void SetSuspended(bool isSuspended, DateTimeOffset now)
    {
        IsSuspended = isSuspended;
        UpdatedAt = now;
    }

    public void SignedIn(DateTimeOffset now) => LastSignInAt = now;

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
