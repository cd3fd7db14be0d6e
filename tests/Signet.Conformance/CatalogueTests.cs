using Microsoft.Extensions.Configuration;
using Signet.Conformance.Catalogue;

namespace Signet.Conformance;

/// <summary>The catalogue of clauses is sound: it names tests that exist, and the report says what it says.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] _levels = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT"];

    private static readonly IConfiguration _environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    private readonly IReadOnlyList<Specification> _specifications = ClauseCatalogue.Load();

    private IEnumerable<Clause> Clauses => _specifications.SelectMany(specification => specification.Clauses);

    [Theory]
    [InlineData("RFC 6749")]
    [InlineData("RFC 6750")]
    [InlineData("RFC 7009")]
    [InlineData("RFC 7636")]
    [InlineData("RFC 7662")]
    [InlineData("RFC 8252")]
    [InlineData("RFC 8414")]
    [InlineData("RFC 8628")]
    [InlineData("RFC 8693")]
    [InlineData("RFC 8707")]
    [InlineData("RFC 9068")]
    [InlineData("RFC 9126")]
    [InlineData("RFC 9207")]
    [InlineData("RFC 9449")]
    [InlineData("RFC 9700")]
    [InlineData("OpenID Connect Core 1.0")]
    [InlineData("OpenID Connect Discovery 1.0")]
    [InlineData("OpenID Connect RP-Initiated Logout 1.0")]
    [InlineData("OpenID Connect Back-Channel Logout 1.0")]
    public void Every_specification_we_answer_for_has_clauses(string name) =>
        Assert.NotEmpty(_specifications.Single(specification => specification.Name == name).Clauses);

    [Fact]
    public void Every_clause_has_an_id_of_its_own_a_level_and_either_tests_or_a_reason()
    {
        Assert.Empty(Clauses.GroupBy(clause => clause.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(Clauses, clause => Assert.Contains(clause.Level, _levels));
        var undecided = Clauses.Where(clause => clause.IsCovered == (clause.NotCovered is not null)).Select(clause => clause.Id).ToList();
        Assert.Empty(undecided);
    }

    [Fact]
    public void Every_test_that_a_clause_names_exists()
    {
        var tests = TestNames.FindAll();

        var unknown = Clauses.SelectMany(clause => clause.Tests.Where(test => !tests.Contains(test)).Select(test => $"{clause.Id}: {test}")).ToList();
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_report_is_what_the_catalogue_says()
    {
        var report = ConformanceReport.Write(_specifications);
        if (_environment["SIGNET_WRITE_REPORT"] == "1")
        {
            File.WriteAllText(ConformanceReport.Path, report);
        }

        Assert.Equal(report, File.ReadAllText(ConformanceReport.Path));
    }
}
