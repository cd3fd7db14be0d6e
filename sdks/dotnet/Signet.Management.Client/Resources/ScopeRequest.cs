namespace Signet.Management.Client.Resources;

/// <summary>Body to create or change a permission; null leaves a value as it is.</summary>
public sealed record ScopeRequest
{
    /// <summary>No blanks.</summary>
    public string? Name { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }
}
