namespace Signet.Identity.Credentials;

/// <summary>What a password must not be made of: the person it belongs to (experience.md 9.2 <c>user_info</c>).</summary>
public sealed record PasswordSubject(string? Name = null, string? Username = null, string? Email = null, string? Phone = null);
