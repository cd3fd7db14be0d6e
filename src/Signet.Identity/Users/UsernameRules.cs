using System.Text.RegularExpressions;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;

namespace Signet.Identity.Users;

/// <summary>What a new username may look like (experience.md 8.9). Signing in never applies this.</summary>
public static partial class UsernameRules
{
    /// <summary>First violation as 422 <c>user.username_*</c>, or success.</summary>
    public static Result Check(string username, UsernamePolicySettings policy)
    {
        ArgumentNullException.ThrowIfNull(username);
        ArgumentNullException.ThrowIfNull(policy);
        return (FormViolation(username) ?? LengthViolation(username, policy) ?? CharacterViolation(username, policy.AllowedChars)) is { } violation
            ? ApiError.Unprocessable("user.username_" + violation)
            : Result.Success;
    }

    [GeneratedRegex(@"^[A-Z_a-z][A-Z_a-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed { get; }

    private static string? FormViolation(string username) => username switch
    {
        "" => "required",
        [>= '0' and <= '9', ..] => "starts_with_number",
        _ => WellFormed.IsMatch(username) ? null : "invalid_charset_hard",
    };

    private static string? LengthViolation(string username, UsernamePolicySettings policy) =>
        username.Length < policy.MinLength ? "too_short"
        : username.Length > policy.MaxLength ? "too_long"
        : null;

    private static string? CharacterViolation(string username, UsernameCharacterSettings allowed) =>
        !allowed.Uppercase && username.Any(char.IsAsciiLetterUpper) ? "uppercase_not_allowed"
        : !allowed.Lowercase && username.Any(char.IsAsciiLetterLower) ? "lowercase_not_allowed"
        : !allowed.Numbers && username.Any(char.IsAsciiDigit) ? "numbers_not_allowed"
        : !allowed.Underscore && username.Contains('_', StringComparison.Ordinal) ? "underscore_not_allowed"
        : null;
}
