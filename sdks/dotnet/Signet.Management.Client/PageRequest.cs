namespace Signet.Management.Client;

/// <summary>Which page of a list; pages start at 1, at most 100 rows each.</summary>
public readonly record struct PageRequest(int Number = 1, int Size = 20)
{
    /// <summary>The first page of twenty rows.</summary>
    public static PageRequest First { get; } = new(1, 20);

    /// <summary>The first hundred rows.</summary>
    public static PageRequest Largest { get; } = new(1, 100);
}
