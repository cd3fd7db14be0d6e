using Signet.Management.Client.Users;

namespace Signet.Console.Users;

/// <summary>What a user is called in lists and headings (console.md 13.1).</summary>
internal static class UserNames
{
    public static string Title(User user) => user.Name ?? user.PrimaryEmail ?? Phone(user) ?? user.Username ?? "Unnamed";

    /// <summary>The first identifier that is not the title.</summary>
    public static string? Subtitle(User user) =>
        new[] { user.PrimaryEmail, Phone(user), user.Username }.FirstOrDefault(text => text is not null && text != Title(user));

    public static string? Phone(User user) => user.PrimaryPhone is { } digits ? "+" + digits : null;
}
