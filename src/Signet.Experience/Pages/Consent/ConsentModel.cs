namespace Signet.Experience.Pages.Consent;

/// <summary>What a third-party application asks for (experience.md 15.2, 20.9).</summary>
public sealed record ConsentModel
{
    public required string AppName { get; init; }

    public string? AppLogo { get; init; }

    public string? TermsUrl { get; init; }

    public string? PrivacyUrl { get; init; }

    public required string UserName { get; init; }

    public string? UserDetail { get; init; }

    public string? UserAvatar { get; init; }

    /// <summary>One line per permission, already in the language of the page.</summary>
    public required IReadOnlyList<ConsentGroup> Groups { get; init; }

    public IReadOnlyList<ConsentOrganization> Organizations { get; init; } = [];

    /// <summary>Where the browser goes afterwards; null in the device flow.</summary>
    public string? RedirectUri { get; init; }

    /// <summary>Host of a client that is known only by its address.</summary>
    public string? UnverifiedHost { get; init; }
}
