using Signet.Oidc.Clients;

namespace Signet.Oidc.Hosting;

/// <summary>Who may have which scopes (sections 2.9, 8.5 and 9). Evaluated at every issuance.</summary>
public interface IPermissionStore
{
    /// <summary>Application-level access control (section 2.9).</summary>
    ValueTask<bool> MayUseClientAsync(string subject, Client client, CancellationToken ct);

    /// <summary>The scopes of one resource that are available to the party (section 8.5), consent ceilings of third parties applied.</summary>
    ValueTask<IReadOnlySet<string>> GetResourceScopesAsync(Party party, string resource, CancellationToken ct);

    /// <summary>The checks of section 9.4, in its order. <see cref="Party.OrganizationId"/> is set.</summary>
    ValueTask<OrganizationVerdict> CheckOrganizationAsync(Party party, CancellationToken ct);

    /// <summary>The organization scopes of the party in <see cref="Party.OrganizationId"/> (section 9.2), consent ceilings applied.</summary>
    ValueTask<IReadOnlySet<string>> GetOrganizationScopesAsync(Party party, CancellationToken ct);
}
