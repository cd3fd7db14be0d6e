using System.Globalization;
using Signet.Load.Statements;

namespace Signet.Load.Runs;

/// <summary>All rounds of a run. Ratios are taken within a round; everything shown is the median over the rounds.</summary>
internal sealed class Results
{
    private readonly Dictionary<(string Operation, string Target), List<Measurement>> _taken = [];
    private readonly Dictionary<(string Operation, string Target), IReadOnlyList<CountedStatement>> _statements = [];

    public List<double> HashRates { get; } = [];

    public void Add(string operation, string target, Measurement measurement)
    {
        if (!_taken.TryGetValue((operation, target), out var list))
        {
            _taken[(operation, target)] = list = [];
        }

        list.Add(measurement);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {operation,-13} {target,-14} {measurement.PerSecond,9:F0}/s"));
    }

    public void Add(string operation, string target, IReadOnlyList<CountedStatement> statements) => _statements[(operation, target)] = statements;

    public bool Has(string operation, string target) => _taken.ContainsKey((operation, target));

    public IReadOnlyList<CountedStatement>? Statements(string operation, string target) => _statements.GetValueOrDefault((operation, target));

    /// <summary>Statements that read or write rows of this operation alone.</summary>
    public double? OwnStatements(string operation, string target) =>
        Statements(operation, target)?.Where(statement => statement is { IsAudit: false, IsControl: false }).Sum(statement => statement.PerOperation);

    public double? Value(string operation, string target, Func<Measurement, double?> value) =>
        _taken.GetValueOrDefault((operation, target)) is { } taken && taken.TrueForAll(m => value(m) is not null)
            ? Median([.. taken.Select(m => value(m)!.Value)])
            : null;

    /// <summary>How many times the rate of another.</summary>
    public double? Ratio(string operation, string target, (string Operation, string Target) other) =>
        _taken.GetValueOrDefault((operation, target)) is { } mine && _taken.GetValueOrDefault(other) is { } theirs
            ? Median([.. mine.Zip(theirs, (m, t) => m.PerSecond / t.PerSecond)])
            : null;

    /// <summary>Full password sign-ins as a share of the rate at which passwords can be hashed.</summary>
    public double? ShareOfHashRate(string target) => _taken.GetValueOrDefault((Operations.SignIn, target)) is { } taken
        ? Median([.. taken.Select((m, round) => m.PerSecond / HashRates[round])])
        : null;

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
