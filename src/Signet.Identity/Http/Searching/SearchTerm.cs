using System.Collections.Immutable;

namespace Signet.Identity.Http.Searching;

/// <summary>One term: for one column, or for every column when <paramref name="Field"/> is null.</summary>
internal sealed record SearchTerm(string? Field, SearchMode Mode, ImmutableArray<string> Values);
