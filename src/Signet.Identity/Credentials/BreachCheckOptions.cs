using System.ComponentModel.DataAnnotations;

namespace Signet.Identity.Credentials;

/// <summary>The online part of the breached-password check (security.md 1.11). Section <c>Signet:BreachCheck</c>.</summary>
public sealed class BreachCheckOptions
{
    public const string Section = "Signet:BreachCheck";

    /// <summary>Off: only the embedded list is checked, and nothing leaves this machine.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Answers a k-anonymity range request: the first five hex digits of the SHA-1 are appended.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new("https://api.pwnedpasswords.com/range/");

    /// <summary>How long one answer may take before the check is given up.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After a failure the service is left alone for this long.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan PauseAfterFailure { get; set; } = TimeSpan.FromMinutes(5);
}
