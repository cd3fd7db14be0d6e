using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Configs;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Protocol.MetadataDocuments;
using Signet.Identity.Tenants;
using Signet.Management.Applications;

namespace Signet.Management.Configs;

/// <summary>
/// /api/cimd/user-consent-scopes: the most that clients of metadata documents may ask users for (management.md 26.5). Refuses what
/// <see cref="UserConsentScopes"/> refuses; 404 entity.not_found.
/// </summary>
internal static class CimdConsentScopes
{
    internal static async Task<Answer<UserConsentScopesView>> GetAsync(SignetDb db, CurrentTenant tenant, CancellationToken ct) =>
        await UserConsentScopesView.ReadAsync(ConsentCeiling.Of(tenant.Snapshot), db, ct);

    internal static async Task<CreatedTextAnswer> AddAsync(JsonBody<UserConsentScopes.Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var wanted = UserConsentScopes.Wanted.Of(body.Value);
        if (await UserConsentScopes.RefuseAsync(wanted, db, ct) is { } refusal)
        {
            return refusal;
        }

        await SimpleConfigs.SaveAsync(
            TenantConfigKeys.CimdConsentScopes,
            stored =>
            {
                var known = ConsentCeiling.FromJson(stored);
                return new ConsentCeiling(
                    Union(known.UserScopes, wanted.User),
                    Union(known.ResourceScopeIds, wanted.Resource),
                    Union(known.OrganizationScopeIds, wanted.Organization),
                    Union(known.OrganizationResourceScopeIds, wanted.OrganizationResource)).ToJson();
            },
            db,
            tenant,
            ct);
        return CreatedTextAnswer.Done;
    }

    internal static async Task<NoContentAnswer> RemoveAsync(string scopeType, string scopeId, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var member = scopeType switch
        {
            "organization-scopes" => "organizationScopes",
            "resource-scopes" => "resourceScopes",
            "organization-resource-scopes" => "organizationResourceScopes",
            "user-scopes" => "userScopes",
            _ => null,
        };
        var isThere = false;
        await SimpleConfigs.SaveAsync(
            TenantConfigKeys.CimdConsentScopes,
            stored =>
            {
                var left = ConsentCeiling.FromJson(stored).ToJson();
                isThere = member is not null && left[member] is JsonArray scopes && scopes.RemoveAll(scope => scope!.GetValue<string>() == scopeId) > 0;
                return left;
            },
            db,
            tenant,
            ct);
        return isThere ? NoContentAnswer.Done : EntityErrors.NotFound();
    }

    private static HashSet<string> Union(IReadOnlySet<string> known, IEnumerable<string> added) => [.. known, .. added];
}
