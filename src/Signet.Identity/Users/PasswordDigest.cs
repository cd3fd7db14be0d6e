namespace Signet.Identity.Users;

/// <summary>A hashed password and the contract's name of its algorithm.</summary>
public sealed record PasswordDigest(string Value, string Algorithm);
