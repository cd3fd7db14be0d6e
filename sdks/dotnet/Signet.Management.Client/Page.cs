namespace Signet.Management.Client;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Total">All matching rows (<c>Total-Number</c>); a lower bound when <paramref name="IsCapped"/>.</param>
/// <param name="IsCapped">True when the server stopped counting (<c>Total-Number-Is-Capped</c>).</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, bool IsCapped = false);
