namespace Signet.Management.SignInExperiences;

/// <summary>Second factors as they are configured (experience.md 8.2).</summary>
internal enum MfaFactor
{
    Totp,
    WebAuthn,
    BackupCode,
    EmailVerificationCode,
    PhoneVerificationCode,
}
