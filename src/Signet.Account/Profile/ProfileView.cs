using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Account.Access;
using Signet.Identity;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Users;

namespace Signet.Account.Profile;

/// <summary>What the token may see of the user (account.md 3.1): a member appears with its scope and a readable field. Scoped.</summary>
internal sealed class ProfileView(SignetDb db, AccountGuard guard)
{
    public async Task<JsonObject> OfAsync(User user, AccountCaller caller, CancellationToken ct)
    {
        var view = new JsonObject { ["id"] = user.Id };
        if (caller.Scopes.Contains(UserScopes.Profile))
        {
            AddProfile(view, user, caller);
        }

        Add(view, caller, UserScopes.Email, Fields.Email, "primaryEmail", user.PrimaryEmail);
        Add(view, caller, UserScopes.Phone, Fields.Phone, "primaryPhone", user.PrimaryPhone);
        Add(view, caller, UserScopes.CustomData, Fields.CustomData, "customData", user.CustomData.DeepClone());
        if (caller.Scopes.Contains(UserScopes.Identities) && guard.IsReadable(Fields.Social))
        {
            view["identities"] = await IdentitiesAsync(user.Id, ct);
        }

        return view;
    }

    /// <summary>The profile claims; the address only with its scope.</summary>
    public static JsonObject Claims(User user, AccountCaller caller)
    {
        var claims = user.Profile.DeepClone().AsObject();
        if (!caller.Scopes.Contains(UserScopes.Address))
        {
            claims.Remove("address");
        }

        return claims;
    }

    private void AddProfile(JsonObject view, User user, AccountCaller caller)
    {
        Add(view, caller, UserScopes.Profile, Fields.Name, "name", user.Name);
        Add(view, caller, UserScopes.Profile, Fields.Avatar, "avatar", user.Avatar);
        Add(view, caller, UserScopes.Profile, Fields.Username, "username", user.Username);
        Add(view, caller, UserScopes.Profile, Fields.Profile, "profile", Claims(user, caller));
        Add(view, caller, UserScopes.Profile, Fields.Password, "hasPassword", user.HasPassword);
        view["lastSignInAt"] = user.LastSignInAt?.ToUnixTimeMilliseconds();
        view["createdAt"] = user.CreatedAt.ToUnixTimeMilliseconds();
        view["updatedAt"] = user.UpdatedAt.ToUnixTimeMilliseconds();
        view["applicationId"] = user.ApplicationId;
        view["cimdClientId"] = null;
        view["isSuspended"] = user.IsSuspended;
    }

    private void Add(JsonObject view, AccountCaller caller, string scope, string field, string name, JsonNode? value)
    {
        if (caller.Scopes.Contains(scope) && guard.IsReadable(field))
        {
            view[name] = value;
        }
    }

    private async Task<JsonObject> IdentitiesAsync(string userId, CancellationToken ct)
    {
        var identities = new JsonObject();
        foreach (var row in await db.UserIdentities.AsNoTracking().Where(row => row.UserId == userId).OrderBy(row => row.Target).ToListAsync(ct))
        {
            var identity = new JsonObject { ["userId"] = row.IdentityId };
            if (row.Details is { } details)
            {
                identity["details"] = details.DeepClone();
            }

            identities[row.Target] = identity;
        }

        return identities;
    }
}
