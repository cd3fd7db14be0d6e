using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Crypto;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Applications;

/// <summary>GET /api/applications/{id}/secrets, values included.</summary>
internal static class ListSecrets
{
    internal static async Task<Answer<List<SecretView>>> HandleAsync(string id, SignetDb db, EnvelopeCipher cipher, CancellationToken ct)
    {
        var rows = await db.ApplicationSecrets.AsNoTracking()
            .Where(s => s.ApplicationId == id && !s.IsLegacy).OrderBy(s => s.CreatedAt).ThenBy(s => s.Name).ToListAsync(ct);
        return rows.ConvertAll(secret => SecretView.From(secret, cipher));
    }
}
