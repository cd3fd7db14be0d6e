using System.Globalization;
using System.Text;
using Signet.Load.Runs;
using Signet.Load.Targets;

namespace Signet.Load.Reports;

/// <summary>The goals, and whether this run reached them.</summary>
internal static class Demands
{
    private const double ShareOfFloor = 0.5;
    private const double TimesPeer = 3;
    private const double ShareOfHashRate = 0.7;
    private const double Spread = 10;
    private const double Kilobytes = 30;
    private const double RefreshStatements = 3;

    // One refresh in a hundred may meet a background job of the server in the counting; a statement of its own comes every time.
    private const double Noise = 0.1;

    private static readonly string[] _measured = [Operations.MachineToken, Operations.Refresh, Operations.UserInfo, Operations.Introspection];

    public static void Write(StringBuilder text, Results results, int connections)
    {
        text.AppendLine();
        text.AppendLine("| Goal | Measured | Reached |");
        text.AppendLine("|---|---:|---|");
        var floor = results.Ratio(Operations.MachineToken, SignetTarget.TargetName, (Operations.MachineToken, FloorTarget.TargetName));
        AtLeast(text, "m2m: share of the floor", floor, ShareOfFloor);
        foreach (var operation in _measured.Except([Operations.MachineToken]))
        {
            AtLeast(text, $"{operation}: times oidc-provider", results.Ratio(operation, SignetTarget.TargetName, (operation, OidcProviderTarget.TargetName)), TimesPeer);
        }

        AtLeast(text, "sign-in: share of the hash rate", results.ShareOfHashRate(SignetTarget.TargetName), ShareOfHashRate);
        foreach (var operation in _measured)
        {
            AtMost(text, $"{operation}: p99/p50 at {connections} connections", results.Value(operation, SignetTarget.TargetName, m => m.Spread), Spread);
        }

        AtMost(text, "m2m: kB allocated per request", results.Value(Operations.MachineToken, SignetTarget.TargetName, m => m.KilobytesAllocated), Kilobytes);
        AtMost(text, "m2m: statements besides the audit batch", results.OwnStatements(Operations.MachineToken, SignetTarget.TargetName), 0);
        AtMost(text, "refresh: statements besides the audit batch, begin and commit", results.OwnStatements(Operations.Refresh, SignetTarget.TargetName), RefreshStatements);
    }

    private static void AtLeast(StringBuilder text, string goal, double? measured, double least) => Row(text, $"{goal} ≥ {Limit(least)}", measured, measured >= least);

    private static void AtMost(StringBuilder text, string goal, double? measured, double most) => Row(text, $"{goal} ≤ {Limit(most)}", measured, measured < most + Noise);

    private static string Limit(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Row(StringBuilder text, string goal, double? measured, bool reached)
    {
        if (measured is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {goal} | {Report.Number(measured, "F2")} | {(reached ? "yes" : "no")} |");
        }
    }
}
