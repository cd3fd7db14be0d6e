using System.Text.Json.Serialization;

namespace Signet.Management.Client.SignInExperiences;

/// <summary>What identifies a user at sign-in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignInIdentifier>))]
public enum SignInIdentifier
{
    /// <summary>Username.</summary>
    [JsonStringEnumMemberName("username")]
    Username,

    /// <summary>E-mail address.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>Phone number.</summary>
    [JsonStringEnumMemberName("phone")]
    Phone,

    /// <summary>Either; only as a secondary sign-up identifier.</summary>
    [JsonStringEnumMemberName("emailOrPhone")]
    EmailOrPhone,
}
