using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>What a person can be looked up by; lower case on the wire.</summary>
public enum SignInIdentifier
{
    [JsonStringEnumMemberName("username")]
    Username,

    [JsonStringEnumMemberName("email")]
    Email,

    [JsonStringEnumMemberName("phone")]
    Phone,
}
