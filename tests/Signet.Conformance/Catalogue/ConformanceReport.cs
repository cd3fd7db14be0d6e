using System.Text;

namespace Signet.Conformance.Catalogue;

/// <summary><c>docs/reference/conformance.md</c>: how much of each specification is proved, and what is not, with the reason.</summary>
internal static class ConformanceReport
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docs", "reference", "conformance.md");

    public static string Write(IReadOnlyList<Specification> specifications)
    {
        var report = new StringBuilder();
        var clauses = specifications.SelectMany(specification => specification.Clauses).ToList();
        report.AppendLine("# Conformance").AppendLine()
            .AppendLine("What the specifications demand of an authorization server and OpenID provider, clause by clause, and which test fails when we break it.")
            .AppendLine("The clauses are data in `tests/Signet.Conformance/Clauses`, each in our own words; `./test` checks that every test named there exists and runs it.")
            .AppendLine("This page is written from them by `eng/conformance-report`.").AppendLine()
            .AppendLine(Invariant($"**{clauses.Count(clause => clause.IsCovered)} of {clauses.Count} clauses are covered by tests.**")).AppendLine()
            .AppendLine("| Specification | Clauses | Covered | MUST and MUST NOT | Covered |")
            .AppendLine("|---|---:|---:|---:|---:|");
        foreach (var specification in specifications)
        {
            var musts = specification.Clauses.Where(clause => clause.Level.StartsWith("MUST", StringComparison.Ordinal)).ToList();
            report.AppendLine(Invariant(
                $"| {specification.Name}: {specification.Title} | {specification.Clauses.Count} | {specification.Clauses.Count(c => c.IsCovered)} | {musts.Count} | {musts.Count(c => c.IsCovered)} |"));
        }

        report.AppendLine().AppendLine("## Not covered, and why");
        foreach (var specification in specifications.Where(s => s.Clauses.Any(c => !c.IsCovered)))
        {
            report.AppendLine().AppendLine(Invariant($"### {specification.Name}")).AppendLine()
                .AppendLine("| Section | Level | The specification wants | Why no test |")
                .AppendLine("|---|---|---|---|");
            foreach (var clause in specification.Clauses.Where(c => !c.IsCovered))
            {
                report.AppendLine(Invariant($"| {clause.Section} | {clause.Level} | {Cell(clause.Rule)} | {Cell(clause.NotCovered!)} |"));
            }
        }

        return report.ToString().ReplaceLineEndings("\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
