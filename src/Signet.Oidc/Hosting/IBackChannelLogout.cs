namespace Signet.Oidc.Hosting;

/// <summary>Delivers logout tokens (section 14.3, OpenID Connect Back-Channel Logout 1.0) through an outbox.</summary>
public interface IBackChannelLogout
{
    /// <summary>Failures of a receiver never fail the logout.</summary>
    Task SendAsync(IReadOnlyList<LogoutNotice> notices, CancellationToken ct);
}
