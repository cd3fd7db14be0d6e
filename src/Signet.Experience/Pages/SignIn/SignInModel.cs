using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.SignIn;

/// <summary>What <c>/sign-in</c> shows (experience.md 20.3).</summary>
public sealed record SignInModel
{
    public required IdentifierKinds Kinds { get; init; }

    public required IReadOnlyList<SocialButton> Social { get; init; }

    public required bool CanRegister { get; init; }

    public required FormState Form { get; init; }

    public required FirstScreen Screen { get; init; }

    public bool HasForm => !Kinds.IsEmpty;

    public static SignInModel For(PageSettings settings, FormState form, FirstScreen screen)
    {
        var methods = settings.SignIn.Methods.Where(method => method.Password);
        return new SignInModel
        {
            Kinds = new IdentifierKinds(screen.Filter(methods.Select(method => method.Identifier))),
            Social = screen.IdentifiersOnly ? [] : SocialButton.ForBrowser(settings.SocialConnectors),
            CanRegister = settings.SignInMode == SignInMode.SignInAndRegister,
            Form = form,
            Screen = screen,
        };
    }
}
