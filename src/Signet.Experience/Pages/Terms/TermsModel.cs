namespace Signet.Experience.Pages.Terms;

/// <summary>The terms of use before a provider is visited, or before an account is made of what it told (experience.md 8.5).</summary>
/// <param name="Action">Where the agreement goes.</param>
/// <param name="Connector">Sent along, for the start of a trip to a provider.</param>
public sealed record TermsModel(string Action, string? Connector, FormState Form);
