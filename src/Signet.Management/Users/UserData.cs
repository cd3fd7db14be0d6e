using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Users;

/// <summary>Custom data and profile of a user: shallow merges (management.md 9.5).</summary>
internal static class UserData
{
    internal sealed record CustomDataBody(JsonObject CustomData);

    internal sealed record ProfileUpdateBody(ProfileBody Profile);

    internal static async Task<Answer<JsonObject>> GetCustomDataAsync(string userId, SignetDb db, CancellationToken ct) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct) is { } user ? user.CustomData : EntityErrors.NotFound();

    internal static async Task<Answer<JsonObject>> UpdateCustomDataAsync(
        string userId, JsonBody<CustomDataBody> body, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        user.SetCustomData(JsonMerge.Shallow(user.CustomData, body.Value.CustomData), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return user.CustomData;
    }

    internal static async Task<Answer<JsonObject>> UpdateProfileAsync(
        string userId, JsonBody<ProfileUpdateBody> body, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        user.SetProfileClaims(JsonMerge.Shallow(user.Profile, body.Value.Profile.ToJson()), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return user.Profile;
    }
}
