using System.Text.Json.Serialization;

namespace Signet.Identity.SignInExperience;

/// <summary>Behaviour of social sign-in; absent means false.</summary>
public sealed record SocialSignInSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AutomaticAccountLinking { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? SkipRequiredIdentifiers { get; init; }
}
