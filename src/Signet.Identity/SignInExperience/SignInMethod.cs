namespace Signet.Identity.SignInExperience;

/// <summary>How one identifier may be proven.</summary>
public sealed record SignInMethod(SignInIdentifier Identifier, bool Password, bool VerificationCode, bool IsPasswordPrimary);
