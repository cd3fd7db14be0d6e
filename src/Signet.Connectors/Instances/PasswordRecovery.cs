using Signet.Connectors.Catalog;
using Signet.Identity.SignInExperience;

namespace Signet.Connectors.Instances;

/// <summary>Whether users whose password expires could still get a new one (connectors.md 2.3).</summary>
internal static class PasswordRecovery
{
    private const string EmailMethod = "EmailVerificationCode";
    private const string PhoneMethod = "PhoneVerificationCode";

    /// <summary>Whether <paramref name="removed"/> carried the last forgot-password channel of a tenant whose passwords expire.</summary>
    public static bool IsLost(SignInExperienceSettings settings, ConnectorInstance removed, IReadOnlyList<ConnectorInstance> rest) =>
        settings.PasswordExpiration.Enabled == true
        && removed.Type != ConnectorType.Social
        && !rest.Any(other => other.Type == ConnectorType.Email && Uses(settings, EmailMethod))
        && !rest.Any(other => other.Type == ConnectorType.Sms && Uses(settings, PhoneMethod));

    // Without a list, every channel that has a connector counts.
    private static bool Uses(SignInExperienceSettings settings, string method) =>
        settings.ForgotPasswordMethods is not { } methods || methods.Contains(method);
}
