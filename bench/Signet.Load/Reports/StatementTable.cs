using System.Globalization;
using System.Text;
using Signet.Load.Runs;
using Signet.Load.Statements;
using Signet.Load.Targets;

namespace Signet.Load.Reports;

/// <summary>Statements per operation, and which they are.</summary>
internal static class StatementTable
{
    private static readonly string[] _targets = [SignetTarget.TargetName, OidcProviderTarget.TargetName];

    public static void Write(StringBuilder text, Results results)
    {
        var counted = Operations.All.Where(operation => Array.Exists(_targets, target => results.Statements(operation.Name, target) is not null)).ToList();
        if (counted.Count == 0)
        {
            return;
        }

        text.AppendLine();
        text.AppendLine("| Statements per operation | Signet | begin, commit, reset | audit, one at a time | oidc-provider |");
        text.AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (name, title) in counted)
        {
            var all = results.Statements(name, SignetTarget.TargetName);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {title} | {Own(results, name, SignetTarget.TargetName)} | {Sum(all, s => s is { IsControl: true })} | {Sum(all, s => s.IsAudit)} | {Own(results, name, OidcProviderTarget.TargetName)} |");
        }

        foreach (var (name, title) in counted)
        {
            if (results.Statements(name, SignetTarget.TargetName) is { Count: > 0 } statements)
            {
                WriteTexts(text, title, statements);
            }
        }
    }

    private static string Own(Results results, string operation, string target) => Report.Number(results.OwnStatements(operation, target), "F1");

    private static string Sum(IReadOnlyList<CountedStatement>? statements, Func<CountedStatement, bool> which) =>
        Report.Number(statements?.Where(which).Sum(statement => statement.PerOperation), "F1");

    private static void WriteTexts(StringBuilder text, string title, IReadOnlyList<CountedStatement> statements)
    {
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{title}:");
        text.AppendLine();
        foreach (var (sql, perOperation) in statements)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {perOperation:F2}  {string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        }
    }
}
