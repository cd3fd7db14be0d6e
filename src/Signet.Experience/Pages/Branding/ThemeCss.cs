using System.Text;

namespace Signet.Experience.Pages.Branding;

/// <summary>The tenant's colours as custom properties, under the names that customer style sheets know (experience.md 17.5).</summary>
internal static class ThemeCss
{
    public static string DefaultPrimary => "#6139f6";

    public static string Write(string? primaryColor, bool isDarkModeEnabled, string? darkPrimaryColor)
    {
        var primary = Srgb.Parse(primaryColor) ?? Srgb.Parse(DefaultPrimary)!.Value;
        var css = new StringBuilder();
        AppendRule(css, "body", BrandPalette.For(primary, BrandPalette.LightSurface));
        if (isDarkModeEnabled)
        {
            var dark = BrandPalette.For(Srgb.Parse(darkPrimaryColor) ?? BrandPalette.Lightened(primary), BrandPalette.DarkSurface);
            css.Append("@media (prefers-color-scheme:dark){");
            AppendRule(css, "html[data-theme=auto] body", dark);
            css.Append('}');
            AppendRule(css, "html[data-theme=dark] body", dark);
        }

        return css.ToString();
    }

    private static void AppendRule(StringBuilder css, string selector, BrandPalette palette)
    {
        var tint = palette.Text;
        css.Append(selector).Append('{');
        Append(css, "--color-brand-default", palette.Fill.ToHex());
        Append(css, "--color-brand-hover", palette.Hover.ToHex());
        Append(css, "--color-brand-pressed", palette.Pressed.ToHex());
        Append(css, "--color-brand-loading", palette.Hover.ToHex());
        Append(css, "--color-on-brand", palette.OnFill.ToHex());
        Append(css, "--color-brand-text", tint.ToHex());
        Append(css, "--color-brand-outline", palette.Outline.ToHex());
        Append(css, "--color-overlay-brand-focused", tint.ToRgba(0.2));
        Append(css, "--color-overlay-brand-hover", tint.ToRgba(0.08));
        Append(css, "--color-overlay-brand-pressed", tint.ToRgba(0.14));
        css.Append('}');
    }

    private static void Append(StringBuilder css, string name, string value) => css.Append(name).Append(':').Append(value).Append(';');
}
