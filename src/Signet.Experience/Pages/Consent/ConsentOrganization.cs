namespace Signet.Experience.Pages.Consent;

/// <summary>An organization the application may be let into.</summary>
public sealed record ConsentOrganization(string Id, string Name, IReadOnlyList<string> Permissions);
