using System.Collections.Immutable;

namespace Signet.Identity.SignInExperience;

/// <summary>The sign-in methods, in page order.</summary>
public sealed record SignInSettings
{
    public ImmutableArray<SignInMethod> Methods { get; init; } = [];
}
