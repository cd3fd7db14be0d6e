using Signet.Identity.Http.Validation;

namespace Signet.Management.Applications;

/// <summary>An absolute http or https URL without a fragment (OpenID Connect Back-Channel Logout 1.0 section 2.2).</summary>
internal sealed class BackchannelLogoutUriAttribute : StringCheckAttribute
{
    public override void Check(string value, IssueList issues)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || value.Contains('#', StringComparison.Ordinal))
        {
            issues.Add("invalid_string", "Invalid url", ("validation", "url"));
        }
    }
}
