namespace Signet.Experience.Pages.Register;

/// <summary>A page that sets a password: the last step of registration, a missing password, a forgotten one.</summary>
/// <param name="Action">Where the form goes.</param>
/// <param name="Title">Phrase key.</param>
/// <param name="Subtitle">Phrase key.</param>
/// <param name="SubmitText">Phrase key.</param>
/// <param name="Identifier">Shown, and given to password managers.</param>
/// <param name="ChangeHref">Where the identifier can be changed.</param>
/// <param name="Form">What a refused attempt left.</param>
public sealed record NewPasswordModel(
    string Action, string Title, string? Subtitle, string SubmitText, string? Identifier, string? ChangeHref, FormState Form);
