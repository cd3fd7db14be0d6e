namespace Signet.Management.Client.Resources;

/// <summary>Body of <c>PATCH /api/resources/{id}</c>; null leaves a value as it is.</summary>
public sealed record UpdateResourceRequest
{
    /// <summary>Display name.</summary>
    public string? Name { get; init; }

    /// <summary>Seconds.</summary>
    public int? AccessTokenTtl { get; init; }
}
