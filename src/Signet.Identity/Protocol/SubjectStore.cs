using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Users as the protocol sees them: alive or not, and their claims (oidc.md 5.2).</summary>
internal sealed class SubjectStore(SignetDb db, RelationClaims relations) : ISubjectStore
{
    public async ValueTask<bool> IsAliveAsync(string subject, CancellationToken ct) =>
        await db.Users.AnyAsync(u => u.Id == subject && !u.IsSuspended, ct);

    public async ValueTask<JsonObject?> FindClaimsAsync(string subject, IReadOnlySet<string> claims, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == subject && !u.IsSuspended, ct);
        if (user is null)
        {
            return null;
        }

        var values = new JsonObject();
        foreach (var claim in claims)
        {
            if (RelationClaims.Names.Contains(claim))
            {
                values[claim] = await relations.GetAsync(subject, claim, ct);
            }
            else if (UserClaims.TryGet(user, claim, out var value))
            {
                values[claim] = value;
            }
        }

        return values;
    }
}
