using Microsoft.AspNetCore.WebUtilities;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Phrases;

namespace Signet.Experience.Pages.Layout;

/// <summary>Everything around the content of a page: brand, language, theme, the application it leads to.</summary>
public sealed record PageView
{
    public required PageSettings Settings { get; init; }

    public required PhraseSet T { get; init; }

    /// <summary>CSP nonce of this response; also the only inline style and script carry it.</summary>
    public required string Nonce { get; init; }

    /// <summary>The path that was asked for, for the language links.</summary>
    public required string Path { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>Client id of the interaction; every address carries it, so that two tabs keep apart.</summary>
    public string? AppId { get; init; }

    public string? AppName { get; init; }

    /// <summary>Language chosen on the page itself; it then wins over <c>ui_locales</c> on the pages that follow.</summary>
    public string? ChosenLanguage { get; init; }

    /// <summary>The id of this request in logs and audit, shown wherever something unexpected happened.</summary>
    public string? SupportId { get; init; }

    public bool IsMobile { get; init; }

    public bool IsPreview { get; init; }

    /// <summary>Forces <c>light</c> or <c>dark</c>; only the preview does.</summary>
    public string? ForcedTheme { get; init; }

    /// <summary>For <c>html[data-theme]</c>: a script makes light or dark of auto, style sheets know all three.</summary>
    public string Theme => !Settings.Color.IsDarkModeEnabled ? "light" : ForcedTheme ?? "auto";

    public string Url(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var parameters = new Dictionary<string, string?> { ["app_id"] = AppId, ["lng"] = ChosenLanguage };
        foreach (var (name, value) in query)
        {
            parameters[name] = value;
        }

        return QueryHelpers.AddQueryString(path, parameters.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
