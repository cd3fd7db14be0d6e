using System.Text.Json.Serialization;

namespace Signet.Conformance.Catalogue;

/// <summary>A specification and those of its clauses that bind the server.</summary>
public sealed record Specification([property: JsonPropertyName("specification")] string Name, string Title, IReadOnlyList<Clause> Clauses);
