namespace Signet.Identity.Http.Searching;

/// <summary>How a term is compared with a column (management.md 7.3).</summary>
internal enum SearchMode
{
    Exact,
    Like,
    SimilarTo,
    Posix,
}
