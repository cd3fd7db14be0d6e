namespace Signet.Management.Client.Users;

/// <summary>What is known about a stored token set.</summary>
public sealed record TokenSecretMetadata
{
    /// <summary>Granted scope, when the provider tells it.</summary>
    public string? Scope { get; init; }

    /// <summary>Seconds since the epoch.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>Usually <c>Bearer</c>.</summary>
    public string? TokenType { get; init; }

    /// <summary>True when it can be renewed without the user.</summary>
    public bool HasRefreshToken { get; init; }
}
