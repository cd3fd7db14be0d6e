using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Applications;

/// <summary>DELETE /api/applications/{id} → 204, with everything that belongs to it (management.md 8.4). 404 entity.not_found.</summary>
internal static class DeleteApplication
{
    internal static async Task<NoContentAnswer> HandleAsync(string id, SignetDb db, CancellationToken ct)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return EntityErrors.NotFound();
        }

        if (application.Type == ApplicationType.SAML)
        {
            return new ApiError("application.saml.use_saml_app_api");
        }

        db.Applications.Remove(application);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}
