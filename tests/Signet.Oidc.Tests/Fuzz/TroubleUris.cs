using CsCheck;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>URIs that look right at first sight.</summary>
internal static class TroubleUris
{
    private static readonly Gen<string> _labels = Gen.Frequency(
        (6, Gen.OneOf("a", "app", "example", "com", "co", "uk", "org", "github", "io", "evil", "localhost", "127", "0", "1", "xn--80ak6aa92e", "A", "a-b", "_")),
        (1, Gen.OneOf("", "a%2eb", "\u00e9", "a_b", "\u3002", "0x7f", "01")),
        (1, Trouble.Piece));

    private static readonly Gen<string> _segments = Gen.Frequency(
        (6, Gen.OneOf("cb", "callback", "a", "p", "", "CB", "a.b", "1")),
        (3, Gen.OneOf("..", ".", "%2e%2e", "%2E.", "%252e%252e", "..;", ".;x", "..%2f", "%5c..", "..%5c", "\\..", "%2e")),
        (1, Trouble.Piece));

    private static readonly Gen<string> _schemes = Gen.Frequency(
        (8, Gen.OneOf("https://", "http://")),
        (2, Gen.OneOf("HTTPS://", "com.example.app://", "javascript:", "java\tscript:", " javascript:", "\u0001javascript:", "data:", "file://", "urn:", "//", "/", "\\\\", "https:", "https:/", "")),
        (1, Trouble.Piece));

    /// <summary>Host names and addresses.</summary>
    public static Gen<string> Hosts { get; } = Gen.Frequency(
        (9, _labels.Array[1, 5].Select(labels => string.Join('.', labels))),
        (1, Gen.OneOf("[::1]", "[::ffff:1.2.3.4]", "[", "[::1", "]", "2130706433", "localhost", "127.0.0.1", "\u202e")));

    /// <summary>Begins with a slash.</summary>
    public static Gen<string> Paths { get; } = _segments.Array[1, 5].Select(segments => "/" + string.Join('/', segments));

    public static Gen<string> Uris { get; } = Gen.Select(
        _schemes,
        Gen.Frequency((9, Gen.Const("")), (1, Gen.OneOf("user@", "user:pass@", "@", "a.example.com@"))),
        Hosts,
        Gen.Frequency((6, Gen.Const("")), (3, Gen.OneOf(":443", ":80", ":8080", ":1")), (1, Gen.OneOf(":", ":0", ":99999", ":x", ":-1", ":00443", ":4 3"))),
        Gen.OneOf(Paths, Gen.Const("")),
        Gen.Frequency((6, Gen.Const("")), (2, Gen.OneOf("?", "?x=1", "?x=1&y=2", "#", "#f", "?#")), (1, Trouble.Piece)),
        (scheme, user, host, port, path, rest) => scheme + user + host + port + path + rest);
}
