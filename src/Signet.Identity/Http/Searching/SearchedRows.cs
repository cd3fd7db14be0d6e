using Signet.Identity.Errors;

namespace Signet.Identity.Http.Searching;

/// <summary>The rows that a search keeps, or why it was refused.</summary>
public readonly record struct SearchedRows<T>(IQueryable<T> Rows, ApiError? Error);
