using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;

namespace Signet.Account.Profile;

/// <summary>GET /api/my-account (account.md 3.1). Missing scopes only shrink the object.</summary>
internal static class GetProfile
{
    internal static async Task<Answer<JsonObject>> HandleAsync(AccountCaller caller, SignetDb db, ProfileView profile, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == caller.UserId, ct);
        var view = await profile.OfAsync(user, caller, ct);
        view["hasSecurityVerificationMethod"] = AccountGuard.HasVerificationMethod(user);
        return view;
    }
}
