using System.Globalization;
using System.Text;

namespace Signet.Load.Runs;

/// <summary>All rounds of a run and the table they make. Ratios are taken within a round; everything shown is the median over the rounds.</summary>
internal sealed class Results
{
    private readonly Dictionary<(string Operation, string Target), List<Measurement>> _taken = [];

    public List<double> HashRates { get; } = [];

    public void Add(string operation, string target, Measurement measurement)
    {
        if (!_taken.TryGetValue((operation, target), out var list))
        {
            _taken[(operation, target)] = list = [];
        }

        list.Add(measurement);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {operation,-10} {target,-14} {measurement.PerSecond,9:F0}/s"));
    }

    public string ToMarkdown()
    {
        var table = new StringBuilder();
        table.AppendLine("| Operation | Signet per second | p50 ms | p99 ms | share of the floor | oidc-provider per second | times oidc-provider |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, title) in Operations.All.Where(operation => _taken.ContainsKey((operation.Name, "Signet"))))
        {
            var signet = _taken[(name, "Signet")];
            var peer = _taken.GetValueOrDefault((name, "oidc-provider"));
            var floor = _taken.GetValueOrDefault((Operations.MachineToken, "floor"));
            table.AppendLine(CultureInfo.InvariantCulture, $"| {title} | {Rate(signet)} | {Milliseconds(signet, m => m.Median)} | {Milliseconds(signet, m => m.Percentile99)} | {Ratio(signet, floor)} | {Rate(peer)} | {Ratio(signet, peer)} |");
        }

        AppendReferences(table);
        return table.ToString();
    }

    private void AppendReferences(StringBuilder table)
    {
        table.AppendLine();
        if (_taken.TryGetValue((Operations.MachineToken, "floor"), out var floor))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"Floor (Kestrel and one ES256 signature): {Rate(floor)} per second.");
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"Password verifications this machine can do (Argon2id, {Environment.ProcessorCount} processors): {Median(HashRates):F0} per second.");
        if (_taken.TryGetValue((Operations.SignIn, "Signet"), out var signIn))
        {
            var share = Median([.. signIn.Select((measurement, round) => measurement.PerSecond / HashRates[round])]);
            table.AppendLine(CultureInfo.InvariantCulture, $"Full password sign-ins reach {share:P0} of that.");
        }
    }

    private static string Rate(List<Measurement>? taken) => taken is null ? "–" : Median([.. taken.Select(m => m.PerSecond)]).ToString("F0", CultureInfo.InvariantCulture);

    private static string Milliseconds(List<Measurement> taken, Func<Measurement, TimeSpan> value) =>
        Median([.. taken.Select(m => value(m).TotalMilliseconds)]).ToString("F1", CultureInfo.InvariantCulture);

    private static string Ratio(List<Measurement> taken, List<Measurement>? other) => other is null
        ? "–"
        : Median([.. taken.Zip(other, (mine, theirs) => mine.PerSecond / theirs.PerSecond)]).ToString("F2", CultureInfo.InvariantCulture);

    private static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
