using System.Collections.Immutable;
using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Resources;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary>What a refresh request must satisfy once its token is found (section 10.5), in the contract's order.</summary>
internal sealed class RefreshTokenChecks(IOidcTenant tenant, ISubjectStore subjects, IPermissionStore permissions)
{
    public async Task<Outcome<RefreshPlan>> RunAsync(TokenRequest request, RefreshToken token, Grant grant, CancellationToken ct)
    {
        var stored = Scopes.Parse(token.Scope);
        var scopes = request.Scope is null ? stored : Scopes.Parse(request.Scope);
        if (scopes.Except(stored).ToList() is { Count: > 0 } missing)
        {
            return OidcErrors.InvalidScope("refresh token missing requested scope", Scopes.Join(missing));
        }

        if (!await subjects.IsAliveAsync(token.Subject, ct))
        {
            return OidcErrors.InvalidGrant("subject is not alive");
        }

        if (!await permissions.MayUseClientAsync(token.Subject, request.Client, ct))
        {
            return OidcErrors.AccessDenied("access to the application is denied", "application access control");
        }

        var party = new Party(request.Client, token.Subject, request.OrganizationId, token.GrantId);
        if (await CheckOrganizationAsync(party, stored, ct) is { } refused)
        {
            return refused;
        }

        var target = ResourceSelection.Decide(tenant, token.Resources, request.Parameters.Resources, scopes, request.OrganizationId);
        return target.IsSuccess
            ? new RefreshPlan(request, token, target.Value, scopes, await ScopeOfAsync(party, target.Value, scopes, grant, ct))
            : target.Error;
    }

    private async ValueTask<OidcError?> CheckOrganizationAsync(Party party, ImmutableArray<string> stored, CancellationToken ct)
    {
        if (party.OrganizationId is null)
        {
            return null;
        }

        if (await OrganizationCheck.RunAsync(permissions, party, ct) is { } refused)
        {
            return refused;
        }

        return stored.Contains(Scopes.Organizations)
            ? null
            : OidcErrors.InsufficientScope(Scopes.Organizations, "refresh token missing required scope");
    }

    private async ValueTask<string> ScopeOfAsync(
        Party party, TokenTarget target, ImmutableArray<string> scopes, Grant grant, CancellationToken ct)
    {
        if (target.IsOpaque)
        {
            return Scopes.Join(scopes.Where(Scopes.IsProvider));
        }

        // An organization token draws from everything granted; a resource token only from what was granted for that resource.
        var granted = target.IsOrganizationToken
            ? scopes
            : [.. scopes.Where(grant.ResourceScopes.GetValueOrDefault(target.Audience!, []).Contains)];
        return await AvailableScopes.FilterAsync(permissions, party, target, granted, ct);
    }
}
