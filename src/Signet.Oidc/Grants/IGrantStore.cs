namespace Signet.Oidc.Grants;

/// <summary>Where grants live. Expired and revoked grants are never returned.</summary>
public interface IGrantStore
{
    ValueTask<Grant?> FindAsync(string id, CancellationToken ct);

    Task AddAsync(Grant grant, CancellationToken ct);

    /// <summary>Writes what was agreed on since. Does nothing when the grant is gone.</summary>
    Task UpdateAsync(Grant grant, CancellationToken ct);

    /// <summary>Removes the grant, its access and refresh tokens and its entry in the session, in one transaction.</summary>
    Task RevokeAsync(string id, CancellationToken ct);

    /// <summary>Removes access and refresh tokens of the grant and keeps the grant itself (section 12.3).</summary>
    Task RevokeTokensAsync(string id, CancellationToken ct);

    /// <summary>Revokes the oldest live grants of (subject, client) above the limit and raises <c>Grant.LimitExceeded</c> (section 14.4).</summary>
    Task EnforceLimitAsync(string subject, string clientId, int maxAllowedGrants, CancellationToken ct);
}
