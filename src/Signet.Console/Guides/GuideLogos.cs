namespace Signet.Console.Guides;

/// <summary>Our own pictograms on a 32-unit grid; brands keep their marks, we only hint at them.</summary>
internal static class GuideLogos
{
    public const string Flask =
        "<g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
        + "<path d=\"M12.5 5h7M14 5v7.500L7.3 24a2.3 2.3 0 0 0 2 3.400h13.400a2.3 2.3 0 0 0 2-3.400L18 12.500V5\"/></g>"
        + "<path d=\"M11 20.500h10l2.2 3.900a.8.8 0 0 1-.7 1.200H9.500a.8.8 0 0 1-.7-1.200z\" fill=\"#3b82c4\"/>";

    public const string DotNet =
        "<rect x=\"4\" y=\"4\" width=\"24\" height=\"24\" rx=\"6\" fill=\"#5a2fd0\"/>"
        + "<text x=\"16\" y=\"20\" text-anchor=\"middle\" font-family=\"system-ui, sans-serif\" font-size=\"9\" font-weight=\"700\" fill=\"#fff\">.NET</text>";

    public static string Generic(params ReadOnlySpan<string> paths)
    {
        var markup = "<g fill=\"none\" stroke=\"var(--primary-text)\" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\">";
        foreach (var path in paths)
        {
            markup += $"<path d=\"{path}\"/>";
        }

        return markup + "</g>";
    }
}
