using System.Text.Json.Serialization;

namespace Signet.Management.Client.SignInExperiences;

/// <summary>How users agree to the terms.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgreeToTermsPolicy>))]
public enum AgreeToTermsPolicy
{
    /// <summary>By continuing.</summary>
    Automatic,

    /// <summary>A checkbox at registration.</summary>
    ManualRegistrationOnly,

    /// <summary>A checkbox at registration and sign-in.</summary>
    Manual,
}
