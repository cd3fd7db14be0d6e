using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Applications;

/// <summary>DELETE /api/applications/{id}/legacy-secret → 200 application. 400 application.no_legacy_secret_found.</summary>
internal static class DeleteLegacySecret
{
    internal static async Task<Answer<ApplicationView>> HandleAsync(string id, SignetDb db, CancellationToken ct)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", id);
        }

        if (await db.ApplicationSecrets.FirstOrDefaultAsync(s => s.ApplicationId == id && s.IsLegacy, ct) is not { } secret)
        {
            return new ApiError("application.no_legacy_secret_found");
        }

        db.ApplicationSecrets.Remove(secret);
        await db.SaveChangesAsync(ct);
        return ApplicationView.From(application);
    }
}
