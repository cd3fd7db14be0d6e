namespace Signet.Management.Client.Resources;

/// <summary>A permission of a protected API.</summary>
public sealed record Scope
{
    /// <summary>Permission ID.</summary>
    public required string Id { get; init; }

    /// <summary>Name, as in the <c>scope</c> of a token; no blanks.</summary>
    public required string Name { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>The API it belongs to.</summary>
    public string? ResourceId { get; init; }
}
