namespace Signet.Management.SignInExperiences;

/// <summary>Ways to prove who forgot a password (experience.md 8.1).</summary>
internal enum ForgotPasswordMethod
{
    EmailVerificationCode,
    PhoneVerificationCode,
}
