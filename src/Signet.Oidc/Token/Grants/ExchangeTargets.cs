using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Resources;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary>What an exchanged token is for and which scopes it gets (section 11.3, second table). The default resource never applies.</summary>
internal sealed class ExchangeTargets(IOidcTenant tenant, IPermissionStore permissions)
{
    internal sealed record Plan(TokenTarget Target, string Scope);

    public async Task<Outcome<Plan>> DecideAsync(TokenRequest request, string subject, CancellationToken ct)
    {
        if (!await permissions.MayUseClientAsync(subject, request.Client, ct))
        {
            return OidcErrors.AccessDenied("access to the application is denied", "application access control");
        }

        var party = new Party(request.Client, subject, request.OrganizationId);
        if (request.OrganizationId is not null && await OrganizationCheck.RunAsync(permissions, party, ct) is { } refused)
        {
            return refused;
        }

        var target = FindTarget(request);
        if (!target.IsSuccess)
        {
            return target.Error;
        }

        var requested = Scopes.Parse(request.Scope);
        var scope = target.Value.IsOpaque
            ? Scopes.Join(requested.Where(Scopes.IsProvider))
            : await AvailableScopes.FilterAsync(permissions, party, target.Value, requested, ct);
        return new Plan(target.Value, scope);
    }

    private Outcome<TokenTarget> FindTarget(TokenRequest request)
    {
        switch (request.Parameters.Resources, request.OrganizationId)
        {
            case ([], null):
                return TokenTarget.Opaque;
            case ([], { } organizationId):
                return TokenTarget.ForOrganization(organizationId);
            case ([var indicator], var organizationId):
                var resource = ResourceIndicators.IsWellFormed(indicator) ? tenant.FindResource(indicator) : null;
                return resource is null ? OidcErrors.InvalidTarget() : TokenTarget.ForResource(resource, organizationId);
            default:
                return OidcErrors.InvalidTarget("only a single resource indicator value is supported for this grant type");
        }
    }
}
