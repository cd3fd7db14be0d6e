namespace Signet.Connectors.Social;

/// <summary>What a browser trip to a provider starts with (connectors.md 4.1).</summary>
/// <param name="State">Made and checked by the caller; never checked by the server.</param>
/// <param name="RedirectUri">One of the callback URLs of connectors.md 4.2.</param>
public sealed record AuthorizationRequest(string State, string RedirectUri)
{
    /// <summary>Account API only: replaces the configured scope.</summary>
    public string? Scope { get; init; }

    /// <summary>The instance id; set by <see cref="SocialConnectors"/>.</summary>
    public string? ConnectorId { get; init; }

    /// <summary>The interaction id or the verification record id.</summary>
    public string? Jti { get; init; }

    public string? UserAgent { get; init; }
}
