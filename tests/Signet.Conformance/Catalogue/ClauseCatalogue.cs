using System.Text.Json;

namespace Signet.Conformance.Catalogue;

/// <summary>Every clause this product answers for, from the files in <c>Clauses</c>.</summary>
internal static class ClauseCatalogue
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static string Folder => Path.Combine(Repository.Root, "tests", "Signet.Conformance", "Clauses");

    /// <summary>In the order of the issue: RFCs by number, then OpenID documents.</summary>
    public static IReadOnlyList<Specification> Load() =>
    [
        .. Directory.GetFiles(Folder, "*.json")
            .OrderBy(file => !Path.GetFileName(file).StartsWith("rfc", StringComparison.Ordinal))
            .ThenBy(file => file, StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<Specification>(File.ReadAllText(file), _options)!),
    ];
}
