namespace Signet.Oidc.Hosting;

/// <summary>Something the protocol did or refused.</summary>
public sealed record OidcEvent
{
    /// <summary>Audit key, e.g. <c>ExchangeTokenBy.RefreshToken</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Wire <c>error</c>; null on success.</summary>
    public string? Error { get; init; }

    /// <summary>Why it was refused; for operators, never sent to the client.</summary>
    public string? Reason { get; init; }

    public string? ClientId { get; init; }

    public string? Subject { get; init; }

    public string? SessionUid { get; init; }

    public string? GrantId { get; init; }

    public string? InteractionUid { get; init; }

    public string? OrganizationId { get; init; }

    /// <summary>Granted scope.</summary>
    public string? Scope { get; init; }

    /// <summary>Kinds of token issued or revoked, e.g. <c>AccessToken</c>, <c>RefreshToken</c>, <c>IdToken</c>.</summary>
    public IReadOnlyList<string> TokenTypes { get; init; } = [];
}
