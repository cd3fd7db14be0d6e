using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Applications;

/// <summary>DELETE /api/applications/{id}/secrets/{name} → 204. 404 entity.not_found.</summary>
internal static class DeleteSecret
{
    internal static async Task<NoContentAnswer> HandleAsync(string id, string name, SignetDb db, CancellationToken ct)
    {
        if (await db.ApplicationSecrets.SingleOrDefaultAsync(s => s.ApplicationId == id && s.Name == name, ct) is not { } secret)
        {
            return EntityErrors.NotFound();
        }

        db.ApplicationSecrets.Remove(secret);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}
