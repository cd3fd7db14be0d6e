using System.Text;
using CsCheck;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Text of the kind that breaks parsers.</summary>
internal static class Trouble
{
    private static readonly string[] _escapes =
    [
        "%", "%2", "%zz", "%00", "%0d%0a", "%c0%af", "%e0%80%af", "%ed%a0%80", "%f8%88%80%80%80", "%ff", "%2e%2e", "%252e", "%2f", "%5c", "%26", "%3d",
        "%u0041", "+", "&amp;", "\\u0000", "\\ud800",
    ];

    private static readonly string[] _delimiters =
    [
        "&", "=", ";", ",", ":", "/", "//", "\\", "@", "?", "#", "*", "**", ".", "..", "..;/", "[", "]", "\"", "'", "<", ">", "{", "}", "|", "^", "`", "~",
        "!", "$", "(", ")", "-", "_",
    ];

    private static readonly string[] _controls =
        ["\0", "\r", "\n", "\r\n", "\r\nx: y\r\n\r\n", "\t", " ", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\u200b", "\u202e"];

    private static readonly string[] _unicode =
    [
        "\ud800", "\udfff", "\udc00\ud800", "\ud83d\ude00", "\u00e9", "e\u0301", "\u0130", "\u0131", "\u017f", "\u212a", "\u00df", "\u3002", "\uff0e",
        "\uff0f", "\u2100", "\ufdfa", "\uff21", "\uffff",
    ];

    private static readonly string[] _words =
    [
        "0", "-1", "1e999", "9223372036854775808", "0x7f000001", "2130706433", "1.5", "NaN", "null", "true", "a", "Z", "spa", "web", "openid", "code", "none",
        "localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "xn--80ak6aa92e", "evil.example", "example.com.", ":443", ":99999", "https://", "http:",
        "javascript:", "data:text/html,", "urn:", "file:///", "__proto__", "<script>", "' OR 1=1--",
    ];

    /// <summary>One piece of trouble.</summary>
    public static Gen<string> Piece { get; } = Gen.Frequency(
        (4, Gen.OneOf(_escapes)),
        (4, Gen.OneOf(_delimiters)),
        (2, Gen.OneOf(_controls)),
        (2, Gen.OneOf(_unicode)),
        (4, Gen.OneOf(_words)),
        (1, Gen.String[0, 6]));

    /// <summary>Any string, not always Unicode, sometimes much too long.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (150, Piece.Array[0, 7].Select(string.Concat)),
        (40, Gen.String[0, 40]),
        (1, Gen.Select(Piece, Gen.Int[1, 4_000], Repeat)));

    /// <summary>Any string that UTF-8 can carry.</summary>
    public static Gen<string> Unicode { get; } = Text.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    /// <summary>What a header value or a line of HTTP may hold.</summary>
    public static Gen<string> Printable { get; } = Text.Select(text => string.Concat(text.Where(c => c is >= ' ' and <= '~')));

    public static Gen<byte[]> Bytes { get; } = Gen.Frequency(
        (4, Unicode.Select(Encoding.UTF8.GetBytes)),
        (2, Text.Select(Encoding.Latin1.GetBytes)),
        (2, Gen.Byte.Array[0, 60]));

    /// <summary>The text with one to three changes at any place.</summary>
    public static Gen<string> Mutate(string text) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1_000_000], Piece).Array[1, 3].Select(changes => changes.Aggregate(text, Change));

    private static string Change(string text, (int Kind, int At, string Piece) change)
    {
        var at = text.Length == 0 ? 0 : change.At % text.Length;
        var end = Math.Min(at + 1, text.Length);
        return change.Kind switch
        {
            0 => text[..at] + change.Piece + text[at..],
            1 => text[..at] + change.Piece + text[end..],
            2 => text[..at] + text[end..],
            3 => text[..at],
            4 => text[..end] + text[at..],
            _ => text[..at] + Flip(text[at..end]) + text[end..],
        };
    }

    private static string Flip(string letters) => string.Concat(letters.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));

    private static string Repeat(string piece, int count) => new StringBuilder().Insert(0, piece, count).ToString();
}
