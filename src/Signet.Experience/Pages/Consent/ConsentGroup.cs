namespace Signet.Experience.Pages.Consent;

/// <summary>Permissions that belong together: those about the person, or those of one API.</summary>
public sealed record ConsentGroup(string? Title, IReadOnlyList<string> Permissions);
