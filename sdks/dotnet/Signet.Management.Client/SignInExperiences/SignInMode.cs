using System.Text.Json.Serialization;

namespace Signet.Management.Client.SignInExperiences;

/// <summary>Who may come in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignInMode>))]
public enum SignInMode
{
    /// <summary>Existing users only.</summary>
    SignIn,

    /// <summary>New users only.</summary>
    Register,

    /// <summary>Both.</summary>
    SignInAndRegister,
}
