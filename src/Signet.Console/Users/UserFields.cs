using System.Text.RegularExpressions;

namespace Signet.Console.Users;

/// <summary>What the forms check before the server does (management.md 9.2).</summary>
internal static partial class UserFields
{
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A phone number as it is stored: digits, country code first.</summary>
    public static string? Digits(string? phone) => Clean(phone) is { } text ? string.Concat(text.Where(char.IsAsciiDigit)) : null;

    public static string? CheckEmail(string? email) => email is null || Email().IsMatch(email) ? null : "This does not look like an email address.";

    public static string? CheckPhone(string? phone) =>
        Clean(phone) is not { } text || (Phone().IsMatch(text) && Digits(text)!.Length >= 6) ? null : "Enter the number with its country code.";

    public static string? CheckUsername(string? username) =>
        username is null || Username().IsMatch(username) ? null : "A letter or underscore first, then letters, numbers and underscores.";

    [GeneratedRegex(@"^\S+@\S+\.\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+?[0-9()\-\s.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[A-Za-z_]\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex Username();
}
