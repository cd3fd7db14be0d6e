using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;
using Signet.Identity.Json;

namespace Signet.Account.Profile;

/// <summary>PATCH /api/my-account/profile: given claims are merged, the address is replaced as one value. Refusals in account.md 3.3.</summary>
internal static class UpdateProfileClaims
{
    private static readonly JsonSerializerOptions _given = new(SignetJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    internal static async Task<Answer<JsonObject>> HandleAsync(
        AccountCaller caller, JsonBody<ProfileClaimsBody> body, SignetDb db, AccountGuard guard, TimeProvider clock, CancellationToken ct)
    {
        var refusal = guard.Edit(Fields.Profile)
            ?? AccountGuard.Scope(caller, UserScopes.Profile, 400)
            ?? (body.Value.Address is null ? null : AccountGuard.Scope(caller, UserScopes.Address, 400))
            ?? AccountGuard.FirstParty(caller);
        if (refusal is not null)
        {
            return refusal;
        }

        var user = await db.Users.SingleAsync(row => row.Id == caller.UserId, ct);
        var claims = user.Profile.DeepClone().AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(body.Value, _given)!.AsObject())
        {
            claims[name] = value?.DeepClone();
        }

        user.SetProfileClaims(claims, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return ProfileView.Claims(user, caller);
    }
}
