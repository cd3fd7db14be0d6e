namespace Signet.Management.Client.Users;

/// <summary>Answer of <c>GET /api/users/{id}/all-identities</c>.</summary>
public sealed record UserIdentities
{
    /// <summary>Linked social accounts.</summary>
    public IReadOnlyList<SocialIdentity> SocialIdentities { get; set; } = [];
}
