using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Signet.Account.Verifications;
using Signet.Connectors.Social;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Json;
using Signet.Identity.Users;
using Signet.Identity.Vault;

namespace Signet.Account.Identities;

/// <summary>Links a verified social account to the caller (account.md 4). Scoped.</summary>
internal sealed class IdentityLinking(
    SignetDb db, UserService users, UserDirectory directory, SocialConnectors connectors, TokenVault vault, VerificationRecords records)
{
    private static readonly JsonSerializerOptions _details = new(SignetJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Rows 5 to 7 of account.md 4, then the link.</summary>
    /// <param name="replaces">Whether an account of the same provider may be replaced.</param>
    public async Task<Result> LinkAsync(AccountCaller caller, string recordId, bool replaces, CancellationToken ct)
    {
        var trip = await records.FindSocialAsync(recordId, caller.UserId, ct);
        if (!trip.IsSuccess)
        {
            return trip.Error;
        }

        var connector = connectors.Find(trip.Value.ConnectorId, VerificationRecords.NotFound);
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        var (target, person) = (connector.Value.Target, trip.Value.UserInfo!);
        var free = await directory.CheckIdentityUniqueAsync(target, person.Id, caller.UserId, ct);
        if (!free.IsSuccess)
        {
            return free;
        }

        var former = await db.UserIdentities.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == caller.UserId && row.Target == target, ct);
        if (former is not null && !replaces)
        {
            return new ApiError("user.identity_already_in_use");
        }

        var identity = new NewIdentity(target, person.Id, Details(person));
        await users.LinkAsync(caller.UserId, identity, ct);
        if (trip.Value.Tokens is { } tokens && connector.Value.StoresTokens)
        {
            await vault.StoreAsync(caller.UserId, connector.Value.Id, target, person.Id, tokens, ct);
        }
        else if (former is not null && former.IdentityId != person.Id)
        {
            await vault.RemoveAsync(caller.UserId, target, ct);
        }

        var user = await db.Users.SingleAsync(row => row.Id == caller.UserId, ct);
        return await users.SaveUniqueAsync(user, new NewUser { Identities = [identity] }, ct);
    }

    private static JsonObject Details(SocialUserInfo person) => JsonSerializer.SerializeToNode(person, _details)!.AsObject();
}
