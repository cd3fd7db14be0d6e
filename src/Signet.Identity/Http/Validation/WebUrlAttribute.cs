namespace Signet.Identity.Http.Validation;

/// <summary>An absolute URL of any scheme, as <c>new URL()</c> accepts it; zod's <c>url()</c>.</summary>
public sealed class WebUrlAttribute : StringCheckAttribute
{
    public override void Check(string value, IssueList issues)
    {
        if (!IsUrl(value))
        {
            issues.Add("invalid_string", "Invalid url", ("validation", "url"));
        }
    }

    internal static bool IsUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && value.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);
}
