using System.Text.Json.Serialization;

namespace Signet.Conformance.Catalogue;

/// <summary>One obligation of a specification.</summary>
/// <param name="Id">Unique, e.g. <c>6749-3.1-1</c>.</param>
/// <param name="Section">Section of the specification.</param>
/// <param name="Level">MUST, MUST NOT, SHOULD or SHOULD NOT.</param>
/// <param name="Rule">What the server does, in our words.</param>
public sealed record Clause(string Id, string Section, string Level, string Rule)
{
    /// <summary>Tests that fail when the rule is broken: <c>Namespace.Class.Method</c>, or <c>foreign/folder: title</c>.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];

    /// <summary>Why no test covers it.</summary>
    public string? NotCovered { get; init; }

    [JsonIgnore]
    public bool IsCovered => Tests.Count > 0;
}
