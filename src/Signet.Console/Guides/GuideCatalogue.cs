using Signet.Management.Client.Applications;

namespace Signet.Console.Guides;

/// <summary>The guides that exist (console.md section 6.6): a card without a guide of its own is not listed.</summary>
internal static class GuideCatalogue
{
    private const string Popular = "Popular and for you";
    private const string Traditional = "Traditional web app";
    private const string SinglePage = "Single page app";
    private const string Native = "Native";
    private const string MachineToMachine = "Machine-to-machine";

    public static IReadOnlyList<string> Categories { get; } = [Popular, Traditional, SinglePage, Native, MachineToMachine];

    public static IReadOnlyList<FrameworkGuide> All { get; } =
    [
        new("web-python", "Flask", ApplicationType.Traditional, "Python web apps with the Signet SDK.", FlaskGuide.Steps)
        {
            Featured = true,
            Aliases = ["python", "django", "fastapi", "pip"],
            Logo = GuideLogos.Flask,
        },
        new("web-dotnet-core", "ASP.NET Core", ApplicationType.Traditional, "MVC, Razor Pages and Blazor Server on .NET.", AspNetCoreGuide.Steps)
        {
            Featured = true,
            Aliases = [".net core", "asp.net", "dotnet", "c#", "razor", "blazor", "mvc"],
            Logo = GuideLogos.DotNet,
        },
        new("web-oidc", "Any web framework", ApplicationType.Traditional, "Any server-side language with an OpenID Connect library.", WebOidcGuide.Steps)
        {
            Featured = true,
            Aliases = ["oidc", "openid connect", "express", "php", "laravel", "go", "gin", "ruby", "rails", "java", "spring boot", "next.js", "generic"],
            Logo = GuideLogos.Generic("M7 8h18v16H7z", "M7 13h18"),
        },
        new("spa-oidc", "Any browser app", ApplicationType.SPA, "React, Vue, Angular or plain JavaScript with PKCE.", SpaOidcGuide.Steps)
        {
            Featured = true,
            Aliases = ["oidc", "openid connect", "react", "vue", "angular", "svelte", "javascript", "typescript", "vanilla", "generic"],
            Logo = GuideLogos.Generic("m13 11-5 5 5 5", "m19 11 5 5-5 5"),
        },
        new("native-oidc", "Any native app", ApplicationType.Native, "Mobile and desktop apps with the system browser.", NativeOidcGuide.Steps)
        {
            Aliases = ["oidc", "openid connect", "ios", "swift", "android", "kotlin", "flutter", "maui", "electron", "react native", "expo", "generic"],
            Logo = GuideLogos.Generic("M11 6h10v20H11z", "M15 23h2"),
        },
        new("m2m-general", "Machine-to-machine", ApplicationType.MachineToMachine, "Services, jobs and scripts that act as themselves.", MachineToMachineGuide.Steps)
        {
            Featured = true,
            Aliases = ["m2m", "client credentials", "management api", "api", "service"],
            Logo = GuideLogos.Generic("M7 8h18v7H7z", "M7 18h18v7H7z", "M11 11.500h.1", "M11 21.500h.1"),
        },
    ];

    public static IReadOnlyList<FrameworkGuide> Featured { get; } = [.. All.Where(guide => guide.Featured)];

    public static FrameworkGuide? Get(string? id) => All.FirstOrDefault(guide => guide.Id == id);

    public static string Category(FrameworkGuide guide) => guide.Type switch
    {
        ApplicationType.SPA => SinglePage,
        ApplicationType.Native => Native,
        ApplicationType.MachineToMachine => MachineToMachine,
        _ => Traditional,
    };

    /// <summary>Groups in canonical order; one flat group without a heading when only a keyword is given.</summary>
    public static IReadOnlyList<(string? Title, IReadOnlyList<FrameworkGuide> Guides)> Find(string? keyword, IReadOnlyCollection<string> categories)
    {
        var matching = All.Where(guide => Matches(guide, keyword?.Trim())).ToList();
        if (categories.Count is 0 && !string.IsNullOrWhiteSpace(keyword))
        {
            return matching.Count is 0 ? [] : [(null, matching)];
        }

        return
        [
            .. Categories
                .Where(category => categories.Count is 0 || categories.Contains(category))
                .Select(category => ((string?)category, (IReadOnlyList<FrameworkGuide>)[.. matching.Where(guide => IsIn(guide, category))]))
                .Where(group => group.Item2.Count > 0),
        ];
    }

    private static bool IsIn(FrameworkGuide guide, string category) => category is Popular ? guide.Featured : Category(guide) == category;

    private static bool Matches(FrameworkGuide guide, string? keyword) =>
        string.IsNullOrEmpty(keyword)
        || guide.Name.Contains(keyword, StringComparison.OrdinalIgnoreCase)
        || guide.Aliases.Any(alias => alias.Contains(keyword, StringComparison.OrdinalIgnoreCase));
}
