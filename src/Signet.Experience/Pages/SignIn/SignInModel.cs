using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.SignIn;

/// <summary>What <c>/sign-in</c> shows (experience.md 20.3).</summary>
public sealed record SignInModel
{
    public required IdentifierKinds Kinds { get; init; }

    /// <summary>True when identifier and password stand on one page: every method is password-only.</summary>
    public required bool AsksPassword { get; init; }

    public required IReadOnlyList<SocialButton> Social { get; init; }

    public required bool CanRegister { get; init; }

    public required FormState Form { get; init; }

    public bool HasForm => !Kinds.IsEmpty;

    public static SignInModel For(PageSettings settings, FormState form)
    {
        var methods = settings.SignIn.Methods;
        return new SignInModel
        {
            Kinds = new IdentifierKinds(methods.Select(method => method.Identifier)),
            AsksPassword = methods.All(method => method is { Password: true, VerificationCode: false }),
            Social = SocialButton.ForBrowser(settings.SocialConnectors),
            CanRegister = settings.SignInMode == SignInMode.SignInAndRegister,
            Form = form,
        };
    }
}
