namespace Signet.Experience.Pages.Settings;

public sealed record SignInSettings
{
    public IReadOnlyList<SignInMethod> Methods { get; init; } = [new("username", true, false, true)];

    public sealed record SignInMethod(string Identifier, bool Password = false, bool VerificationCode = false, bool IsPasswordPrimary = false);
}
