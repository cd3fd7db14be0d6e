using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Signet.Connectors.Social;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Users;
using Signet.Identity.Vault;

namespace Signet.Management.Users;

/// <summary>Linked social accounts (management.md 9.6). 422 user.identity_already_in_use, 404 user.identity_not_exist.</summary>
internal static class UserIdentities
{
    internal sealed record PutBody([property: Length(1, 256)] string UserId, [property: Optional] JsonObject? Details = null);

    internal sealed record LinkBody(string ConnectorId, JsonObject ConnectorData);

    internal sealed record Query([property: Optional] string? IncludeTokenSecret = null)
    {
        public bool IsWanted => !string.IsNullOrEmpty(IncludeTokenSecret);
    }

    internal sealed record View(JsonObject Identity, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TokenSecretView? TokenSecret);

    internal sealed record Item(
        string Target, JsonObject Identity, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TokenSecretView? TokenSecret);

    internal sealed record AllView(IReadOnlyList<Item> SocialIdentities, IReadOnlyList<object> SsoIdentities);

    internal static async Task<UpsertAnswer<JsonObject>> PutAsync(
        string userId, string target, JsonBody<PutBody> body, SignetDb db, UserDirectory directory, UserService users, TokenVault vault)
    {
        var ct = CancellationToken.None;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        var unique = await directory.CheckIdentityUniqueAsync(target, body.Value.UserId, userId, ct);
        if (!unique.IsSuccess)
        {
            return unique.Error;
        }

        var former = await db.UserIdentities.SingleOrDefaultAsync(i => i.UserId == userId && i.Target == target, ct);
        if (former is not null && former.IdentityId != body.Value.UserId)
        {
            await vault.RemoveAsync(userId, target, ct);
        }

        var isNew = former is null;
        var identity = new NewIdentity(target, body.Value.UserId, body.Value.Details);
        await users.LinkAsync(userId, identity, ct);
        var saved = await users.SaveUniqueAsync(user, new NewUser { Identities = [identity] }, ct);
        return saved.IsSuccess ? UpsertAnswer<JsonObject>.Of(await MapAsync(userId, db, ct), isNew) : saved.Error;
    }

    internal static async Task<Answer<JsonObject>> LinkAsync(
        string userId, JsonBody<LinkBody> body, SignetDb db, UserDirectory directory, UserService users, SocialConnectors connectors)
    {
        var ct = CancellationToken.None;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        var connector = connectors.Find(body.Value.ConnectorId, ApiError.NotFound());
        if (!connector.IsSuccess)
        {
            return connector.Error.Code == "connector.unexpected_type" ? ApiError.Unprocessable("session.invalid_connector_id") : connector.Error;
        }

        var verified = await connectors.VerifyAsync(
            connector.Value, JsonSerializer.SerializeToElement(body.Value.ConnectorData), ConnectorSession.Unavailable(), ct);
        if (!verified.IsSuccess)
        {
            return verified.Error;
        }

        var info = verified.Value.UserInfo;
        var unique = await directory.CheckIdentityUniqueAsync(connector.Value.Target, info.Id, userId, ct);
        if (!unique.IsSuccess)
        {
            return unique.Error;
        }

        var identity = new NewIdentity(connector.Value.Target, info.Id, Details(info));
        await users.LinkAsync(userId, identity, ct);
        var saved = await users.SaveUniqueAsync(user, new NewUser { Identities = [identity] }, ct);
        return saved.IsSuccess ? await MapAsync(userId, db, ct) : saved.Error;
    }

    internal static async Task<Answer<UserView>> RemoveAsync(string userId, string target, SignetDb db, TokenVault vault, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        if (await db.UserIdentities.SingleOrDefaultAsync(i => i.UserId == userId && i.Target == target, ct) is not { } identity)
        {
            return ApiError.NotFound("user.identity_not_exist");
        }

        db.UserIdentities.Remove(identity);
        await vault.RemoveAsync(userId, target, ct);
        await db.SaveChangesAsync(ct);
        return await UserView.ReadAsync(user, db, ct);
    }

    internal static async Task<Answer<View>> GetAsync(string userId, string target, JsonQuery<Query> query, SignetDb db, TokenVault vault, CancellationToken ct)
    {
        if (await db.UserIdentities.AsNoTracking().SingleOrDefaultAsync(i => i.UserId == userId && i.Target == target, ct) is not { } identity)
        {
            return ApiError.NotFound("user.identity_not_exist");
        }

        var secret = QueryValues.IsTrue(query.Value.IncludeTokenSecret) ? await vault.FindAsync(userId, target, ct) : null;
        return new View(UserView.Identity(identity), secret is null ? null : TokenSecretView.From(secret));
    }

    internal static async Task<Answer<AllView>> ListAsync(string userId, JsonQuery<Query> query, SignetDb db, CancellationToken ct)
    {
        if (!await db.Users.AnyAsync(u => u.Id == userId, ct))
        {
            return EntityErrors.NotFound();
        }

        var identities = await db.UserIdentities.AsNoTracking().Where(i => i.UserId == userId).OrderBy(i => i.Target).ToListAsync(ct);
        var secrets = query.Value.IsWanted ? await db.VaultSecrets.AsNoTracking().Where(s => s.UserId == userId).ToDictionaryAsync(s => s.Target, ct) : [];
        return new AllView(
            identities.ConvertAll(i => new Item(i.Target, UserView.Identity(i), secrets.GetValueOrDefault(i.Target) is { } row ? TokenSecretView.From(row) : null)), []);
    }

    private static JsonObject Details(SocialUserInfo info)
    {
        var details = JsonSerializer.SerializeToNode(info, EdgeJson.Options)!.AsObject();
        foreach (var absent in details.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            details.Remove(absent);
        }

        return details;
    }

    private static async Task<JsonObject> MapAsync(string userId, SignetDb db, CancellationToken ct) =>
        UserView.IdentitiesOf(await db.UserIdentities.AsNoTracking().Where(i => i.UserId == userId).ToListAsync(ct));
}
