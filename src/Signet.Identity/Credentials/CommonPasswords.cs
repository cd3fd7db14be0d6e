using System.Collections.Frozen;

namespace Signet.Identity.Credentials;

/// <summary>Passwords that lead every published breach; embedded, so that the check works without a network (security.md 1.11).</summary>
internal static class CommonPasswords
{
    private const string Resource = "Signet.Identity.Credentials.common-passwords.txt";

    // People decorate a common word instead of choosing another one.
    private static readonly string[] _decorations =
        ["", "1", "12", "123", "1234", "12345", "123456", "!", "!!", "1!", "123!", "@123", "#1", "01", "007", "69", "99", "00", "111", "321", "2023", "2024", "2025", "2026"];

    private static readonly FrozenSet<string> _all = Load();

    public static bool Contains(string password) => _all.Contains(password);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var words = reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.SelectMany(word => _decorations.Select(decoration => word + decoration)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
