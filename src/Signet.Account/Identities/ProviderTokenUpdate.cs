using Microsoft.EntityFrameworkCore;
using Signet.Account.Verifications;
using Signet.Connectors.Social;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Vault;

namespace Signet.Account.Identities;

/// <summary>Puts the tokens of a verified social record in the place of the stored ones (account.md 8.4). Scoped.</summary>
internal sealed class ProviderTokenUpdate(
    SignetDb db, SocialConnectors connectors, VerificationRecords records, TokenVault vault, StoredTokens tokens)
{
    public async Task<Result<StoredToken>> RunAsync(string userId, string target, string recordId, CancellationToken ct)
    {
        var trip = await records.FindSocialAsync(recordId, userId, ct);
        if (!trip.IsSuccess)
        {
            return trip.Error;
        }

        var connector = connectors.Find(trip.Value.ConnectorId, VerificationRecords.NotFound);
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        if (connector.Value.Target != target)
        {
            return ApiError.Unprocessable("verification_record.social_verification.invalid_target");
        }

        var identityId = trip.Value.UserInfo!.Id;
        if (!await db.UserIdentities.AnyAsync(row => row.UserId == userId && row.Target == target && row.IdentityId == identityId, ct))
        {
            return ApiError.Unprocessable("user.identity_not_exists_in_current_user");
        }

        if (trip.Value.Tokens is not { } sealedTokens || !connector.Value.StoresTokens)
        {
            return ApiError.Unprocessable("verification_record.social_verification.token_response_not_found");
        }

        await vault.StoreAsync(userId, connector.Value.Id, target, identityId, sealedTokens, ct);
        await db.SaveChangesAsync(ct);
        return await tokens.GetAsync(userId, target, ct);
    }
}
