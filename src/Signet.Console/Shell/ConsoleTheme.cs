using MudBlazor;

namespace Signet.Console.Shell;

/// <summary>Shapes and type of MudBlazor's components; colours come from <c>tokens.css</c>, so that dark mode needs no round trip.</summary>
internal static class ConsoleTheme
{
    private static readonly string[] _font = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "sans-serif"];

    public static MudTheme Instance { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = _font, FontSize = "0.875rem", LineHeight = "1.4286", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = _font, FontSize = "0.875rem", LineHeight = "1.4286", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = _font, FontWeight = "500", TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
