using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>An identifier collected after the first screen: username, email, phone or emailOrPhone.</summary>
public sealed record SecondaryIdentifier
{
    public string Identifier { get; init; } = "";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Verify { get; init; }
}
