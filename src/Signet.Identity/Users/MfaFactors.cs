using System.Text.Json.Nodes;

namespace Signet.Identity.Users;

/// <summary>Which second factors a user has (experience.md 10.1).</summary>
public static class MfaFactors
{
    public const string Totp = "Totp";
    public const string WebAuthn = "WebAuthn";
    public const string BackupCode = "BackupCode";
    public const string Email = "EmailVerificationCode";
    public const string Phone = "PhoneVerificationCode";

    /// <summary>Whether the user has any factor of those that are enabled.</summary>
    public static bool Has(User user, IReadOnlyCollection<string> enabled) =>
        (enabled.Contains(Email) && user.PrimaryEmail is not null)
        || (enabled.Contains(Phone) && user.PrimaryPhone is not null)
        || user.MfaVerifications.OfType<JsonObject>().Any(v => v["type"]?.GetValue<string>() is { } type && enabled.Contains(type) && IsUsable(v, type));

    private static bool IsUsable(JsonObject verification, string type) =>
        type != BackupCode || verification["codes"] is JsonArray codes && codes.OfType<JsonObject>().Any(c => c["usedAt"] is null);
}
