using Signet.Experience.Pages.Settings;
using Signet.Experience.Pages.SignIn;

namespace Signet.Experience.Pages.Register;

/// <summary>What <c>/register</c> shows (experience.md 20.4).</summary>
public sealed record RegisterModel
{
    public required IdentifierKinds Kinds { get; init; }

    public required IReadOnlyList<SocialButton> Social { get; init; }

    public required bool CanSignIn { get; init; }

    public required FormState Form { get; init; }

    public required FirstScreen Screen { get; init; }

    public static RegisterModel For(PageSettings settings, FormState form, FirstScreen screen) => new()
    {
        // An address would have to be proven with a code, and no page asks for one yet.
        Kinds = new IdentifierKinds(settings.SignUp.Identifiers.Where(identifier => identifier == "username")),
        Social = screen.IdentifiersOnly ? [] : SocialButton.ForBrowser(settings.SocialConnectors),
        CanSignIn = settings.SignInMode == SignInMode.SignInAndRegister,
        Form = form,
        Screen = screen,
    };
}
