using System.Globalization;
using System.Text.Json.Serialization;

namespace Signet.Account.Verifications;

/// <summary>
/// An attempt to prove something, good for ten minutes and as often as the user likes (account.md 7). It always belongs to the user who
/// started it: a record of somebody else is none (security.md class I).
/// </summary>
internal sealed record VerificationRecord(string Id, VerificationType Type, string UserId, DateTimeOffset ExpiresAt)
{
    public bool IsVerified { get; init; }

    /// <summary>Only for <see cref="VerificationType.Social"/>.</summary>
    public SocialTrip? Social { get; init; }

    /// <summary>Whether the record shows who is at the keyboard (account.md 1.1, IV); a social account does not.</summary>
    [JsonIgnore]
    public bool ProvesUser => IsVerified && Type == VerificationType.Password;

    /// <summary>ISO 8601, as the contract writes it.</summary>
    [JsonIgnore]
    public string ExpiresAtText => ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
