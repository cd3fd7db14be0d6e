using Microsoft.AspNetCore.Components;
using Signet.Experience.Pages.Assets;
using Signet.Experience.Pages.Branding;

namespace Signet.Experience.Pages.Layout;

/// <summary>The inline style and scripts of a page; written as markup because Razor would encode what is inside them.</summary>
internal static class PageHead
{
    // The theme is decided before the first paint and follows the system while the page is open.
    private const string ThemeSource =
        "(()=>{const m=matchMedia('(prefers-color-scheme:dark)'),s=()=>{document.documentElement.dataset.theme=m.matches?'dark':'light'};s();m.addEventListener('change',s)})()";

    public static MarkupString Style(PageView page)
    {
        var color = page.Settings.Color;
        var theme = $"<style nonce=\"{page.Nonce}\" data-theme-css>{ThemeCss.Write(color.PrimaryColor, color.IsDarkModeEnabled, color.DarkPrimaryColor)}</style>";
        var custom = CustomCss.Sanitize(page.Settings.CustomCss);
        return new MarkupString(custom.Length == 0 ? theme : $"{theme}<style nonce=\"{page.Nonce}\" data-custom-css>{custom}</style>");
    }

    public static MarkupString ThemeScript(PageView page) =>
        new(page.Theme == "auto" ? $"<script nonce=\"{page.Nonce}\">{ThemeSource}</script>" : "");

    public static MarkupString Module(PageView page, string name) =>
        new($"<script type=\"module\" src=\"{AssetCatalog.Url(name)}\" nonce=\"{page.Nonce}\"></script>");
}
