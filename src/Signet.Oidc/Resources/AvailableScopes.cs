using Signet.Oidc.Hosting;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Resources;

/// <summary>What is left of the requested scopes for one target (section 8.5).</summary>
internal static class AvailableScopes
{
    /// <summary>Requested scopes that the party has for the target, in the order of the request.</summary>
    public static async ValueTask<string> FilterAsync(
        IPermissionStore permissions, Party party, TokenTarget target, IReadOnlyCollection<string> requested, CancellationToken ct)
    {
        if (requested.Count == 0)
        {
            return "";
        }

        var available = target.IsOrganizationToken
            ? await permissions.GetOrganizationScopesAsync(party, ct)
            : await permissions.GetResourceScopesAsync(party, target.Audience!, ct);
        return Scopes.Join(requested.Where(available.Contains));
    }
}
