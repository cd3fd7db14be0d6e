using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Users;

/// <summary>GET /api/users/{userId}. 404 entity.not_found.</summary>
internal static class GetUser
{
    internal sealed record Query(bool IncludeSsoIdentities = false, bool IncludePasswordHash = false);

    internal static async Task<Answer<UserView>> HandleAsync(string userId, JsonQuery<Query> query, SignetDb db, CancellationToken ct)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        var view = await UserView.ReadAsync(user, db, ct);
        view = query.Value.IncludeSsoIdentities ? view with { SsoIdentities = [] } : view;
        return query.Value.IncludePasswordHash ? view.WithPassword(user) : view;
    }
}
