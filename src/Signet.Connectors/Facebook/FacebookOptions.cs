using System.ComponentModel.DataAnnotations;

namespace Signet.Connectors.Facebook;

/// <summary>Operator settings <c>Signet:Facebook:*</c> (security.md 1.15). The defaults are the real Facebook; tests and demos point them at the simulator.</summary>
public sealed class FacebookOptions
{
    public const string Section = "Signet:Facebook";

    /// <summary>The version of every dialog and Graph URL.</summary>
    [Required]
    [RegularExpression(@"^v\d{1,3}\.\d{1,2}$")]
    public string GraphVersion { get; set; } = "v23.0";

    /// <summary>Where the login dialog lives; an origin without a trailing slash.</summary>
    [Required]
    [Url]
    public string DialogBaseUri { get; set; } = "https://www.facebook.com";

    /// <summary>Where the Graph API lives; an origin without a trailing slash.</summary>
    [Required]
    [Url]
    public string GraphBaseUri { get; set; } = "https://graph.facebook.com";
}
