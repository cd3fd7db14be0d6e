using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.Branding;

/// <summary>Image sources a page may carry: http, https, and embedded images. Anything else (class G: <c>javascript:</c>, data documents) is dropped.</summary>
internal static class SafeImage
{
    public static string? Source(string? source) => source switch
    {
        null or "" => null,
        _ when source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) => source,
        ['/', not '/' and not '\\', ..] => source,
        _ => PageSettings.SafeUrl(source),
    };
}
