using System.Globalization;
using System.Text;
using Signet.Load.Runs;
using Signet.Load.Targets;

namespace Signet.Load.Reports;

/// <summary>What a run found, as Markdown.</summary>
internal static class Report
{
    public static string Write(Results results, int connections)
    {
        var text = new StringBuilder();
        WriteRates(text, results);
        WriteReferences(text, results);
        Demands.Write(text, results, connections);
        StatementTable.Write(text, results);
        return text.ToString();
    }

    /// <summary>A figure, or a dash where there is none.</summary>
    public static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static void WriteRates(StringBuilder text, Results results)
    {
        text.AppendLine("| Operation | Signet per second | p50 ms | p99 ms | p99/p50 | kB allocated | share of the floor | oidc-provider per second | times oidc-provider |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, title) in Operations.All.Where(operation => results.Has(operation.Name, SignetTarget.TargetName)))
        {
            string Signet(Func<Measurement, double?> value, string format) => Number(results.Value(name, SignetTarget.TargetName, value), format);
            var floor = results.Ratio(name, SignetTarget.TargetName, (Operations.MachineToken, FloorTarget.TargetName));
            var peer = results.Value(name, OidcProviderTarget.TargetName, m => m.PerSecond);
            var times = results.Ratio(name, SignetTarget.TargetName, (name, OidcProviderTarget.TargetName));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {title} | {Signet(m => m.PerSecond, "F0")} | {Signet(m => m.Median.TotalMilliseconds, "F1")} | {Signet(m => m.Percentile99.TotalMilliseconds, "F1")} | {Signet(m => m.Spread, "F1")} | {Signet(m => m.KilobytesAllocated, "F1")} | {Number(floor, "F2")} | {Number(peer, "F0")} | {Number(times, "F2")} |");
        }
    }

    private static void WriteReferences(StringBuilder text, Results results)
    {
        text.AppendLine();
        if (results.Value(Operations.MachineToken, FloorTarget.TargetName, m => m.PerSecond) is { } floor)
        {
            var allocated = results.Value(Operations.MachineToken, FloorTarget.TargetName, m => m.KilobytesAllocated);
            text.AppendLine(CultureInfo.InvariantCulture, $"Floor (Kestrel and one ES256 signature): {floor:F0} per second, {Number(allocated, "F1")} kB allocated per request.");
        }

        if (results.ShareOfHashRate(SignetTarget.TargetName) is { } share)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Password verifications this machine can do (Argon2id, {Environment.ProcessorCount} processors): {Results.Median(results.HashRates):F0} per second.");
            text.AppendLine(CultureInfo.InvariantCulture, $"Full password sign-ins reach {share:P0} of that.");
        }
    }
}
