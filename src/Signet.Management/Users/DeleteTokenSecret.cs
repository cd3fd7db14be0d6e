using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Users;

/// <summary>DELETE /api/secrets/{id} → 204: a stored token set is forgotten. 404 entity.not_found.</summary>
internal static class DeleteTokenSecret
{
    internal static async Task<NoContentAnswer> HandleAsync(string id, SignetDb db, CancellationToken ct)
    {
        if (await db.VaultSecrets.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } secret)
        {
            return EntityErrors.NotFound();
        }

        db.VaultSecrets.Remove(secret);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}
