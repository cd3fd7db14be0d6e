namespace Signet.Management.Client.SignInExperiences;

/// <summary>How existing users sign in.</summary>
public sealed record SignInSettings
{
    /// <summary>In the order shown.</summary>
    public IReadOnlyList<SignInMethod> Methods { get; set; } = [];
}
