using System.Text.Json.Serialization;

namespace Signet.Experience.Flow;

/// <summary>What an interaction is for (experience.md 3.1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InteractionEvent>))]
public enum InteractionEvent
{
    SignIn,
    Register,
    ForgotPassword,
}
