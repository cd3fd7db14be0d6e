namespace Signet.Management.Client.Logs;

/// <summary>Which events to list.</summary>
public sealed record LogFilter
{
    /// <summary>Exact event key.</summary>
    public string? LogKey { get; init; }

    /// <summary>Of this application.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Of this user.</summary>
    public string? UserId { get; init; }

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? To { get; init; }
}
