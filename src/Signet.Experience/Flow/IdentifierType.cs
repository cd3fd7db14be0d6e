using System.Text.Json.Serialization;

namespace Signet.Experience.Flow;

/// <summary>The kinds of identifier a person may type (experience.md 1.4).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentifierType>))]
public enum IdentifierType
{
    [JsonStringEnumMemberName("username")]
    Username,
    [JsonStringEnumMemberName("email")]
    Email,
    [JsonStringEnumMemberName("phone")]
    Phone,
}
