using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Resources;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary><c>client_credentials</c> (section 11.1, RFC 6749 section 4.4): always a JWT, scopes must be named.</summary>
internal sealed class ClientCredentialsGrant(IOidcTenant tenant, IPermissionStore permissions, AccessTokenFactory accessTokens) : IGrantHandler
{
    public async Task<Outcome<TokenResponse>> HandleAsync(TokenRequest request, CancellationToken ct)
    {
        var target = FindTarget(request);
        if (!target.IsSuccess)
        {
            return target.Error;
        }

        var party = new Party(request.Client, OrganizationId: request.OrganizationId);
        if (request.OrganizationId is not null && await OrganizationCheck.RunAsync(permissions, party, ct) is { } refused)
        {
            return refused;
        }

        var scope = await AvailableScopes.FilterAsync(permissions, party, target.Value, Scopes.Parse(request.Scope), ct);
        var token = await accessTokens.MakeAsync(
            new AccessTokenRequest { Client = request.Client, Target = target.Value, Scope = ScopeClaim(target.Value, scope), Thumbprint = request.Thumbprint },
            ct);
        return token.IsSuccess
            ? new TokenResponse(token.Value.Value, token.Value.Lifetime, ScopeClaim(target.Value, scope))
            : token.Error;
    }

    private Outcome<TokenTarget> FindTarget(TokenRequest request)
    {
        switch (request.Parameters.Resources, request.OrganizationId)
        {
            case ([], { } organizationId):
                return TokenTarget.ForOrganization(organizationId);
            case ([], null):
                return tenant.DefaultResource is { } fallback ? TokenTarget.ForResource(fallback) : OidcErrors.InvalidTarget();
            case ([var indicator], var organizationId):
                var resource = ResourceIndicators.IsWellFormed(indicator) ? tenant.FindResource(indicator) : null;
                return resource is null ? OidcErrors.InvalidTarget() : TokenTarget.ForResource(resource, organizationId);
            default:
                return OidcErrors.InvalidTarget("only a single resource indicator value is supported for this grant type");
        }
    }

    /// <summary>A resource token without any scope has no scope claim; an organization token keeps an empty one (section 8.4).</summary>
    private static string? ScopeClaim(TokenTarget target, string scope) => scope.Length == 0 && !target.IsOrganizationToken ? null : scope;
}
