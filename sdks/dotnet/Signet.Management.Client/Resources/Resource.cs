namespace Signet.Management.Client.Resources;

/// <summary>A protected API.</summary>
public sealed record Resource
{
    /// <summary>Resource ID.</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>RFC 8707 resource indicator; immutable.</summary>
    public required string Indicator { get; init; }

    /// <summary>True when used for requests that name no resource.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Seconds.</summary>
    public int AccessTokenTtl { get; init; }

    /// <summary>Only when asked for.</summary>
    public IReadOnlyList<Scope>? Scopes { get; init; }
}
