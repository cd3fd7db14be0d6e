using Signet.Experience.Pages.SignIn;

namespace Signet.Experience.Pages.ProfileCompletion;

/// <summary>A page that asks for one missing identifier (experience.md 20.5).</summary>
public sealed record ContinueModel(string Missing, IdentifierKinds Kinds, FormState Form);
