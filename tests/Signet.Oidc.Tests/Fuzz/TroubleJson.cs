using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>JSON as text, most of it well-formed: duplicate members, lone surrogates, huge numbers, too deep.</summary>
internal static class TroubleJson
{
    private static readonly JsonSerializerOptions _unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] _numbers =
        ["0", "-0", "1", "-1", "1.5", "1e999", "-1E+999", "1e-999", "9223372036854775808", "253402300800", "01", "+1", ".5", "NaN", "0x10", new string('9', 400)];

    private static readonly string[] _strings =
    [
        "\"\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"\\/\"", "\"\\x\"", "\"\\u12\"", "\"unterminated", "\"\n\"", "''",
    ];

    private static Gen<string> String { get; } = Gen.Frequency(
        (6, Trouble.Unicode.Select(text => JsonSerializer.Serialize(text))),
        (3, Trouble.Unicode.Select(text => JsonSerializer.Serialize(text, _unescaped))),
        (2, Gen.OneOf(_strings)),
        (1, Trouble.Text.Select(text => "\"" + text + "\"")));

    private static Gen<string> Scalar { get; } = Gen.Frequency(
        (6, String),
        (3, Gen.OneOf(_numbers)),
        (2, Gen.OneOf("null", "true", "false")),
        (1, Gen.OneOf("", "undefined", "nul", "/**/", "\ufeff{}", "[,]", "{,}")));

    /// <summary>Any value.</summary>
    public static Gen<string> Value { get; } = Gen.Frequency(
        (30, Gen.Recursive<string>((depth, self) => depth > 3 ? Scalar : Gen.Frequency((5, Scalar), (2, ArrayOf(self)), (3, ObjectOf(String, self))))),
        (1, Gen.Select(Gen.Int[1, 2_000], Gen.OneOf("[", "{\"a\":"), Nest)));

    /// <summary>An object whose members have these names, now and then twice.</summary>
    public static Gen<string> Object(params string[] names) => ObjectOf(Gen.Frequency((9, Gen.OneOf(names).Select(Quote)), (1, String)), Value);

    /// <summary>The object with up to two members added or said again, each with a value of its own or with any.</summary>
    public static Gen<string> Change(string json, params (string Name, Gen<string> Value)[] members) =>
        Gen.OneOf([.. members.Select(member => Gen.Frequency((4, member.Value), (1, Value)).Select(value => "," + Quote(member.Name) + ":" + value))])
            .Array[0, 2].Select(more => json[..^1] + string.Concat(more) + "}");

    /// <summary>The text as a JSON string, escaped or not.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, _unescaped);

    private static Gen<string> ArrayOf(Gen<string> items) => items.Array[0, 5].Select(values => "[" + string.Join(',', values) + "]");

    private static Gen<string> ObjectOf(Gen<string> names, Gen<string> values) =>
        Gen.Select(names, values).Array[0, 6].Select(members => "{" + string.Join(',', members.Select(member => member.Item1 + ":" + member.Item2)) + "}");

    private static string Nest(int depth, string opening) =>
        string.Concat(Enumerable.Repeat(opening, depth)) + "1" + string.Concat(Enumerable.Repeat(opening == "[" ? "]" : "}", depth));
}
