using System.Globalization;

namespace Signet.Console.Experience;

/// <summary>The languages of the sign-in pages.</summary>
internal static class ExperienceLanguages
{
    public static IReadOnlyList<Ui.Choice> BuiltIn { get; } = [new("en", "English"), new("th", "ไทย (Thai)")];

    /// <summary>The built-in ones, and the stored one when it was added otherwise.</summary>
    public static IReadOnlyList<Ui.Choice> With(string tag) =>
        BuiltIn.Any(choice => choice.Value == tag) ? BuiltIn : [.. BuiltIn, new Ui.Choice(tag, Name(tag))];

    private static string Name(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
