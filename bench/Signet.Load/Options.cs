using System.Globalization;

namespace Signet.Load;

/// <summary>What one run measures: <c>--rounds 5 --seconds 3 --connections 64 --only m2m,refresh --targets Signet --db postgres://… --peer-db postgres://…</c>.</summary>
internal sealed record Options(int Rounds, double Seconds, int Connections, IReadOnlySet<string> Only, string? Database, int FirstPort, string? Output, IReadOnlySet<string> Targets, string? PeerDatabase)
{
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
        var seconds = Value("--seconds") is { } length ? double.Parse(length, CultureInfo.InvariantCulture) : 3;
        return new Options(Number("--rounds", 5), seconds, Number("--connections", 256), Words("--only"), Value("--db"), Number("--first-port", 3900), Value("--out"), Words("--targets"), Value("--peer-db"));
    }

    public bool Includes(string operation) => Only.Count == 0 || Only.Contains(operation);
}
