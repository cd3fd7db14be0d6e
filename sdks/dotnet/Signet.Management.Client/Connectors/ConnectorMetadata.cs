namespace Signet.Management.Client.Connectors;

/// <summary>What a standard connector may override.</summary>
public sealed record ConnectorMetadata
{
    /// <summary>Identity provider key; immutable after creation.</summary>
    public string? Target { get; init; }

    /// <summary>Display name by language; needs <c>en</c>.</summary>
    public IReadOnlyDictionary<string, string>? Name { get; init; }

    /// <summary>Logo URI.</summary>
    public string? Logo { get; init; }

    /// <summary>Logo URI for dark background.</summary>
    public string? LogoDark { get; init; }
}
