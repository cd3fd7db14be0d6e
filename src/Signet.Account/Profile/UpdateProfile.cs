using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;

namespace Signet.Account.Profile;

/// <summary>PATCH /api/my-account; <c>customData</c> is replaced as a whole. Refusals in account.md 3.2.</summary>
internal static class UpdateProfile
{
    internal sealed record Body(
        [property: MaxLength(128)] Patch<string?> Name = default,
        [property: MaxLength(2048), WebUrlOrEmpty] Patch<string?> Avatar = default,
        [property: MaxLength(128), Pattern(@"^[A-Z_a-z]\w*$")] Patch<string?> Username = default,
        [property: Optional] Patch<JsonObject> CustomData = default);

    internal static async Task<Answer<JsonObject>> HandleAsync(
        AccountCaller caller, JsonBody<Body> body, SignetDb db, ProfileChange change, ProfileView profile, CancellationToken ct)
    {
        var sent = body.Value;
        if (await change.CheckAsync(caller, sent, ct) is { } refusal)
        {
            return refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await change.ApplyAsync(caller, sent, ct);
        if (!user.IsSuccess)
        {
            return user.Error;
        }

        await transaction.CommitAsync(ct);
        return await profile.OfAsync(user.Value, caller, ct);
    }
}
