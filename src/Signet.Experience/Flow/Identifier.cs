using Signet.Identity.SignInExperience;

namespace Signet.Experience.Flow;

/// <summary>An identifier exactly as the person sent it.</summary>
public sealed record Identifier(SignInIdentifier Type, string Value);
