using System.ComponentModel.DataAnnotations;

namespace Signet.Server.Settings;

/// <summary>An absolute http(s) URL without path, query, fragment or user info.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OriginAttribute() : ValidationAttribute("must be an origin such as https://id.example.com")
{
    public override bool IsValid(object? value) => value is not string text || string.IsNullOrEmpty(text) || TryNormalise(text, out _);

    /// <summary>The origin in lower case without a trailing slash and without a default port.</summary>
    public static bool TryNormalise(string text, out string origin)
    {
        origin = "";
        // "*" is no legal host character for Uri, but stands for the tenant id here.
        var probe = text.Replace("*", "tenant-id", StringComparison.Ordinal);
        if (!Uri.TryCreate(probe, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            return false;
        }

        origin = uri.GetLeftPart(UriPartial.Authority).Replace("tenant-id", "*", StringComparison.Ordinal);
        return true;
    }
}
