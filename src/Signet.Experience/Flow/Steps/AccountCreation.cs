using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;
using Signet.Identity.Users;
using Signet.Identity.Vault;

namespace Signet.Experience.Flow.Steps;

/// <summary>Makes the account that a registration collected (experience.md 6.2 step 10), with its identity and tokens, in one transaction. Scoped.</summary>
public sealed class AccountCreation(SignetDb db, CurrentTenant tenant, UserService users, TokenVault vault, FirstAdministrator administrator)
{
    /// <summary>422 <c>user.*_already_in_use</c>, 422 <c>user.invalid_phone</c>; 403 <c>auth.forbidden</c> when another administrator was first.</summary>
    internal async Task<Result<User>> CreateAsync(PendingProfile profile, string? clientId, CancellationToken ct)
    {
        var draft = Draft(profile, clientId);
        var user = users.Add(draft);
        if (!user.IsSuccess)
        {
            return user.Error;
        }

        if (tenant.Id == TenantId.Admin && administrator.Claim(user.Value) is { IsSuccess: false } late)
        {
            db.ChangeTracker.Clear();
            return late.Error;
        }

        if (profile.SocialConnectorTokenSetSecret is { } tokens)
        {
            await vault.StoreAsync(user.Value.Id, tokens.ConnectorId, tokens.Target, tokens.IdentityId, tokens.TokenSet, ct);
        }

        var saved = await users.SaveUniqueAsync(user.Value, draft, ct);
        return saved.IsSuccess ? user : saved.Error;
    }

    internal static NewIdentity ToIdentity(SocialIdentity identity) =>
        new(identity.Target, identity.UserInfo.Id, FlowJson.ToObject(identity.UserInfo));

    private static NewUser Draft(PendingProfile profile, string? clientId) => new()
    {
        Username = profile.Username,
        Email = profile.PrimaryEmail,
        Phone = profile.PrimaryPhone,
        Name = profile.Name,
        Avatar = profile.Avatar,
        Profile = profile.Profile,
        CustomData = profile.CustomData,
        PasswordDigest = profile.PasswordEncrypted,
        PasswordAlgorithm = profile.PasswordEncryptionMethod,
        ApplicationId = clientId,
        SignInPreferences = new JsonObject { ["mfa"] = new JsonObject { ["enabled"] = false } },
        Identities = profile.SocialIdentity is { } identity ? [ToIdentity(identity)] : [],
    };
}
