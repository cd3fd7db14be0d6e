namespace Signet.Identity.SignInExperience;

/// <summary>A custom profile field collected at sign-up, by name.</summary>
public sealed record ProfileFieldReference(string Name);
