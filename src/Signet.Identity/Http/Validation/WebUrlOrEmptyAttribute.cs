using System.Text.Json.Nodes;

namespace Signet.Identity.Http.Validation;

/// <summary>A URL with scheme http or https, or the empty string, which clears the field.</summary>
public sealed class WebUrlOrEmptyAttribute : StringCheckAttribute
{
    public override void Check(string value, IssueList issues)
    {
        if (value.Length == 0 || IsHttpUrl(value))
        {
            return;
        }

        var url = issues.Fork();
        url.Add("invalid_string", "Invalid url", ("validation", "url"));
        var empty = issues.Fork();
        empty.Add("invalid_literal", "Invalid literal value, expected \"\"", ("expected", ""), ("received", value));
        issues.Add("invalid_union", "Invalid input", ("unionErrors", new JsonArray(url.ToJson(), empty.ToJson())));
    }

    // These values end in src and href attributes of our pages: a javascript: URI must not get that far.
    private static bool IsHttpUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
