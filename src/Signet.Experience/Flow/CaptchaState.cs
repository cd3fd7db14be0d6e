namespace Signet.Experience.Flow;

/// <summary>Whether a captcha was solved, or made unnecessary by a stronger proof (experience.md 12).</summary>
public sealed class CaptchaState
{
    public bool Verified { get; set; }

    public bool Skipped { get; set; }
}
