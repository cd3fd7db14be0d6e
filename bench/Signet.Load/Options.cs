using System.Globalization;

namespace Signet.Load;

/// <summary>
/// What one run measures: <c>--rounds 5 --seconds 3 --connections 64 --only m2m,refresh --targets Signet --out FILE</c>.
/// <c>--postgres URI</c> names a server on which Signet and the peer each get a fresh database; <c>--db sqlite</c> leaves Signet embedded,
/// <c>--db-options key=value&amp;…</c> is added to its <c>DB_URL</c>, <c>--server FILE</c> is the published server.
/// </summary>
internal sealed record Options
{
    public int Rounds { get; private init; }

    public double Seconds { get; private init; }

    public int Connections { get; private init; }

    public int FirstPort { get; private init; }

    public required IReadOnlySet<string> Only { get; init; }

    public required IReadOnlySet<string> Targets { get; init; }

    public Uri? PostgreSql { get; private init; }

    public bool IsEmbedded { get; private init; }

    public string? DatabaseOptions { get; private init; }

    public string? Output { get; private init; }

    /// <summary>The server's executable; without it the one of this build, which the runtime compiles as it goes.</summary>
    public string? Server { get; private init; }

    public static Options Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            values[args[i]] = args[i + 1];
        }

        string? Value(string name) => values.GetValueOrDefault(name);
        HashSet<string> Words(string name) => [.. (Value(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];
        int Number(string name, int otherwise) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var server = Value("--postgres") is { } uri ? new Uri(uri) : null;
        return new Options
        {
            Rounds = Number("--rounds", 5),
            Seconds = Value("--seconds") is { } length ? double.Parse(length, CultureInfo.InvariantCulture) : 3,
            Connections = Number("--connections", 64),
            FirstPort = Number("--first-port", 3900),
            Only = Words("--only"),
            Targets = Words("--targets"),
            PostgreSql = server,
            IsEmbedded = server is null || Value("--db") == "sqlite",
            DatabaseOptions = Value("--db-options"),
            Output = Value("--out"),
            Server = Value("--server"),
        };
    }

    public bool Includes(string operation) => Only.Count == 0 || Only.Contains(operation);
}
