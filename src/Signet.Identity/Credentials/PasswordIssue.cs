namespace Signet.Identity.Credentials;

/// <summary>One rule a password breaks; an element of <c>data</c> of 422 <c>password.rejected</c>.</summary>
/// <param name="Code"><c>password_rejected.*</c>.</param>
/// <param name="Interpolation">The bound that was missed, where there is one.</param>
public sealed record PasswordIssue(string Code, IReadOnlyDictionary<string, int>? Interpolation = null);
