namespace Signet.Management.Client.SignInExperiences;

/// <summary>Language of the sign-in pages.</summary>
public sealed record LanguageSettings
{
    /// <summary>Follow the visitor's browser.</summary>
    public bool AutoDetect { get; init; }

    /// <summary>Used otherwise.</summary>
    public string FallbackLanguage { get; set; } = "en";
}
