using Signet.Management.Client.SignInExperiences;

namespace Signet.Console.Experience;

/// <summary>How the settings are named on the page.</summary>
internal static class ExperienceNames
{
    public static string Identifier(SignInIdentifier identifier) => identifier switch
    {
        SignInIdentifier.Username => "Username",
        SignInIdentifier.Email => "Email address",
        SignInIdentifier.Phone => "Phone number",
        _ => "Email address or phone number",
    };

    public static string Icon(SignInIdentifier identifier) => identifier switch
    {
        SignInIdentifier.Username => "user",
        SignInIdentifier.Phone => "phone",
        _ => "mail",
    };

    public static string Reset(string method) => method is SignUpRules.ResetByEmail ? "Email verification code" : "Phone verification code";

    public static string Method(SignInMethod method) => $"{Identifier(method.Identifier)}: " + method switch
    {
        { Password: true, VerificationCode: true, IsPasswordPrimary: true } => "password, or code",
        { Password: true, VerificationCode: true } => "code, or password",
        { Password: true } => "password",
        { VerificationCode: true } => "code",
        _ => "nothing",
    };
}
