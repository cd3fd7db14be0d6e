using System.Xml.Linq;

namespace Signet.Server.Tests.Architecture;

/// <summary>The arrows of architecture.md section 2.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["Signet.Oidc"] = [],
        ["Signet.Identity"] = ["Signet.Oidc"],
        ["Signet.Connectors"] = ["Signet.Identity"],
        ["Signet.Management"] = ["Signet.Identity", "Signet.Connectors"],
        ["Signet.Experience"] = ["Signet.Identity", "Signet.Connectors", "Signet.Oidc"],
        ["Signet.Account"] = ["Signet.Identity", "Signet.Connectors", "Signet.Oidc"],
        ["Signet.Console"] = ["Signet.Management.Client"],
        ["Signet.Persistence.Sqlite"] = ["Signet.Identity"],
        ["Signet.Persistence.PostgreSql"] = ["Signet.Identity"],
        ["Signet.Management.Client"] = [],
    };

    public static TheoryData<string> Projects => [.. _allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_architecture_allows(string name)
    {
        var file = Directory.EnumerateFiles(Repository.Root, name + ".csproj", SearchOption.AllDirectories).Single();
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

        Assert.Empty(references.Except(_allowed[name]));
    }

    [Fact]
    public void Every_project_of_the_product_has_its_rule() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Except([.. _allowed.Keys, "Signet.Server"]));
}
