using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Tenants;

namespace Signet.Management.Applications;

/// <summary>GET /api/applications/{id}. 404 entity.not_exists_with_id.</summary>
internal static class GetApplication
{
    internal static async Task<Answer<ApplicationView>> HandleAsync(string id, SignetDb db, CurrentTenant tenant, EnvelopeCipher cipher, CancellationToken ct)
    {
        if (BuiltInApplications.Find(tenant.Id, id) is { } builtIn)
        {
            return builtIn;
        }

        if (await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", id);
        }

        var legacy = await db.ApplicationSecrets.AsNoTracking().FirstOrDefaultAsync(s => s.ApplicationId == id && s.IsLegacy, ct);
        return ApplicationView.From(application) with
        {
            Secret = legacy is null ? null : cipher.DecryptText(application.TenantId, legacy.SealedValue, ApplicationSecret.Purpose),
            IsAdmin = await IsAdminAsync(db, id, ct),
        };
    }

    internal static Task<bool> IsAdminAsync(SignetDb db, string id, CancellationToken ct) =>
        db.ApplicationRoles.AnyAsync(r => r.ApplicationId == id && db.Roles.Any(role => role.Id == r.RoleId && role.Name == WellKnownNames.InternalAdminRoleName), ct);
}
