using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Management.Resources;

namespace Signet.Management.Applications;

/// <summary>
/// What a third-party application may ask users for: /api/applications/{applicationId}/user-consent-scopes (management.md 10.7).
/// 422 application.third_party_application_only, application.user_consent_scopes_not_found, application.consent_management_api_scopes_not_allowed.
/// </summary>
internal static class UserConsentScopes
{
    internal sealed record Body(
        [property: Optional] string[]? OrganizationScopes = null,
        [property: Optional] string[]? ResourceScopes = null,
        [property: Optional] string[]? OrganizationResourceScopes = null,
        [property: Optional] UserScope[]? UserScopes = null);

    internal static async Task<CreatedTextAnswer> AddAsync(string applicationId, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == applicationId, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", applicationId);
        }

        if (!application.IsThirdParty)
        {
            return ApiError.Unprocessable("application.third_party_application_only");
        }

        var wanted = Wanted.Of(body.Value);
        if (await RefuseAsync(wanted, db, ct) is { } refusal)
        {
            return refusal;
        }

        await AddMissingAsync(application, wanted, db, ct);
        await db.SaveChangesAsync(ct);
        return CreatedTextAnswer.Done;
    }

    internal static async Task<Answer<UserConsentScopesView>> GetAsync(string applicationId, SignetDb db, CancellationToken ct) =>
        await db.Applications.AnyAsync(a => a.Id == applicationId, ct)
            ? await UserConsentScopesView.ReadAsync(applicationId, db, ct)
            : EntityErrors.NotExistsWithId("applications", applicationId);

    internal static async Task<NoContentAnswer> RemoveAsync(string applicationId, string scopeType, string scopeId, SignetDb db, CancellationToken ct)
    {
        if (!await db.Applications.AnyAsync(a => a.Id == applicationId, ct))
        {
            return EntityErrors.NotExistsWithId("applications", applicationId);
        }

        object? link = scopeType switch
        {
            "organization-scopes" => await db.ConsentOrganizationScopes.SingleOrDefaultAsync(s => s.ApplicationId == applicationId && s.OrganizationScopeId == scopeId, ct),
            "resource-scopes" => await db.ConsentResourceScopes.SingleOrDefaultAsync(s => s.ApplicationId == applicationId && s.ScopeId == scopeId, ct),
            "organization-resource-scopes" => await db.ConsentOrganizationResourceScopes.SingleOrDefaultAsync(s => s.ApplicationId == applicationId && s.ScopeId == scopeId, ct),
            "user-scopes" => await db.ConsentUserScopes.SingleOrDefaultAsync(s => s.ApplicationId == applicationId && s.UserScope == scopeId, ct),
            _ => null,
        };
        if (link is null)
        {
            return EntityErrors.NotFound();
        }

        db.Remove(link);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }

    internal static async Task<ApiError?> RefuseAsync(Wanted wanted, SignetDb db, CancellationToken ct)
    {
        var resourceScopes = wanted.Resource.Concat(wanted.OrganizationResource).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.Scopes.Where(s => resourceScopes.Contains(s.Id)).Join(db.Resources, s => s.ResourceId, r => r.Id, (s, r) => new { s.Id, r.Indicator }).ToListAsync(ct);
        var organization = await db.OrganizationScopes.Where(s => wanted.Organization.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct);
        var ids = known.ConvertAll(s => s.Id);
        var (invalidOrganizationScopes, invalidResourceScopes, invalidOrganizationResourceScopes) =
            (wanted.Organization.Except(organization).ToList(), wanted.Resource.Except(ids).ToList(), wanted.OrganizationResource.Except(ids).ToList());
        if (invalidOrganizationScopes.Count + invalidResourceScopes.Count + invalidOrganizationResourceScopes.Count > 0)
        {
            return ApiError.Unprocessable(
                "application.user_consent_scopes_not_found", new { invalidOrganizationScopes, invalidResourceScopes, invalidOrganizationResourceScopes });
        }

        return known.Exists(s => ManagementApiResource.Is(s.Indicator)) ? ApiError.Unprocessable("application.consent_management_api_scopes_not_allowed") : null;
    }

    private static async Task AddMissingAsync(Application application, Wanted wanted, SignetDb db, CancellationToken ct)
    {
        var (tenant, id) = (application.TenantId, application.Id);
        var organization = await db.ConsentOrganizationScopes.Where(s => s.ApplicationId == id).Select(s => s.OrganizationScopeId).ToListAsync(ct);
        var resource = await db.ConsentResourceScopes.Where(s => s.ApplicationId == id).Select(s => s.ScopeId).ToListAsync(ct);
        var both = await db.ConsentOrganizationResourceScopes.Where(s => s.ApplicationId == id).Select(s => s.ScopeId).ToListAsync(ct);
        var user = await db.ConsentUserScopes.Where(s => s.ApplicationId == id).Select(s => s.UserScope).ToListAsync(ct);
        db.ConsentOrganizationScopes.AddRange(wanted.Organization.Except(organization).Select(scope => new ConsentOrganizationScope(tenant, id, scope)));
        db.ConsentResourceScopes.AddRange(wanted.Resource.Except(resource).Select(scope => new ConsentResourceScope(tenant, id, scope)));
        db.ConsentOrganizationResourceScopes.AddRange(wanted.OrganizationResource.Except(both).Select(scope => new ConsentOrganizationResourceScope(tenant, id, scope)));
        db.ConsentUserScopes.AddRange(wanted.User.Except(user).Select(scope => new ConsentUserScope(tenant, id, scope)));
    }

    internal sealed record Wanted(List<string> Organization, List<string> Resource, List<string> OrganizationResource, List<string> User)
    {
        public static Wanted Of(Body body) => new(
            Distinct(body.OrganizationScopes), Distinct(body.ResourceScopes), Distinct(body.OrganizationResourceScopes), Distinct(body.UserScopes?.Select(UserScopes.NameOf)));

        private static List<string> Distinct(IEnumerable<string>? ids) => [.. (ids ?? []).Distinct(StringComparer.Ordinal)];
    }
}
