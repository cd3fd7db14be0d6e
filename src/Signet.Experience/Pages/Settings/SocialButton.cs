namespace Signet.Experience.Pages.Settings;

/// <summary>One entry of <c>socialConnectors</c> (experience.md 8.8).</summary>
public sealed record SocialButton
{
    public string Id { get; init; } = "";

    public string Target { get; init; } = "";

    public string? Platform { get; init; }

    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    public string? Logo { get; init; }

    public string? LogoDark { get; init; }

    /// <summary>The provider's name in the page language, else English, else its key.</summary>
    public string NameIn(string language) =>
        Name.GetValueOrDefault(language) ?? Name.GetValueOrDefault(language.Split('-')[0]) ?? Name.GetValueOrDefault("en") ?? Target;

    /// <summary>connectors.md 4.6: no native ones, and of one target the web flavour first.</summary>
    public static IReadOnlyList<SocialButton> ForBrowser(IReadOnlyList<SocialButton> all) =>
        [.. all.Where(button => button.Platform != "Native")
            .GroupBy(button => button.Target, StringComparer.Ordinal)
            .Select(group => group.FirstOrDefault(button => button.Platform == "Web") ?? group.First())];
}
