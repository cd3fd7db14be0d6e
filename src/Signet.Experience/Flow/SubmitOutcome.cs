namespace Signet.Experience.Flow;

/// <summary>The end of an interaction: where the browser goes next, or null when a password was reset and nobody is signed in.</summary>
public sealed record SubmitOutcome(string? RedirectTo);
