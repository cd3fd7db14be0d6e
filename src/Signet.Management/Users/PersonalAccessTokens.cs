using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Sessions;
using Signet.Identity.Tenants;

namespace Signet.Management.Users;

/// <summary>
/// /api/users/{userId}/personal-access-tokens (management.md 9.8). 400 request.invalid_input, 422 user.personal_access_token_name_exists,
/// 404 entity.relation_foreign_key_not_found, entity.not_exists, entity.not_found.
/// </summary>
internal static class PersonalAccessTokens
{
    internal sealed record CreateBody([property: Length(1, 256)] string Name, DateTimeOffset? ExpiresAt = null);

    internal sealed record RenameBody([property: Length(1, 256)] string Name);

    internal sealed record RenameByBody([property: Length(1, 256)] string Name, [property: Optional] string? CurrentName = null);

    internal sealed record View(string TenantId, string UserId, string Name, string Value, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt)
    {
        public static View From(PersonalAccessToken token, EnvelopeCipher cipher) => new(
            token.TenantId.Value,
            token.UserId,
            token.Name,
            cipher.DecryptText(token.TenantId, token.SealedValue, PersonalAccessToken.Purpose),
            token.CreatedAt,
            token.ExpiresAt);
    }

    internal static async Task<Answer<List<View>>> ListAsync(string userId, SignetDb db, EnvelopeCipher cipher, CancellationToken ct)
    {
        var rows = await db.PersonalAccessTokens.AsNoTracking().Where(t => t.UserId == userId).OrderBy(t => t.CreatedAt).ThenBy(t => t.Name).ToListAsync(ct);
        return rows.ConvertAll(token => View.From(token, cipher));
    }

    internal static async Task<CreatedAnswer<View>> CreateAsync(
        string userId, JsonBody<CreateBody> body, SignetDb db, CurrentTenant tenant, EnvelopeCipher cipher, TimeProvider clock, CancellationToken ct)
    {
        var input = body.Value;
        if (input.ExpiresAt <= clock.GetUtcNow())
        {
            return EntityErrors.InvalidRequest("The value of expiresAt must be in the future.");
        }

        if (!await db.Users.AnyAsync(u => u.Id == userId, ct))
        {
            return EntityErrors.RelationMissing();
        }

        if (await ExistsAsync(userId, input.Name, db, ct))
        {
            return NameExists;
        }

        var value = "pat_" + Secrets.New();
        var token = new PersonalAccessToken
        {
            TenantId = tenant.Id,
            UserId = userId,
            Name = input.Name,
            Hash = Secrets.Hash(value),
            SealedValue = cipher.Encrypt(tenant.Id, value, PersonalAccessToken.Purpose),
            ExpiresAt = input.ExpiresAt,
            CreatedAt = clock.GetUtcNow(),
        };
        db.PersonalAccessTokens.Add(token);
        await db.SaveChangesAsync(ct);
        return View.From(token, cipher);
    }

    internal static Task<Answer<View>> RenameAsync(string userId, string name, JsonBody<RenameBody> body, SignetDb db, EnvelopeCipher cipher, CancellationToken ct) =>
        RenameAsync(userId, name, body.Value.Name, db, cipher, ct);

    internal static Task<Answer<View>> RenameByBodyAsync(string userId, JsonBody<RenameByBody> body, SignetDb db, EnvelopeCipher cipher, CancellationToken ct) =>
        RenameAsync(userId, body.Value.CurrentName ?? body.Value.Name, body.Value.Name, db, cipher, ct);

    internal static async Task<NoContentAnswer> DeleteAsync(string userId, string name, SignetDb db, CancellationToken ct) =>
        await db.PersonalAccessTokens.Where(t => t.UserId == userId && t.Name == name).ExecuteDeleteAsync(ct) == 1 ? NoContentAnswer.Done : EntityErrors.NotFound();

    internal static Task<NoContentAnswer> DeleteByBodyAsync(string userId, JsonBody<RenameBody> body, SignetDb db, CancellationToken ct) =>
        DeleteAsync(userId, body.Value.Name, db, ct);

    private static ApiError NameExists => ApiError.Unprocessable("user.personal_access_token_name_exists");

    private static async Task<Answer<View>> RenameAsync(string userId, string name, string newName, SignetDb db, EnvelopeCipher cipher, CancellationToken ct)
    {
        if (await db.PersonalAccessTokens.AsNoTracking().SingleOrDefaultAsync(t => t.UserId == userId && t.Name == name, ct) is not { } token)
        {
            return EntityErrors.NotExists("personal access token");
        }

        if (name == newName)
        {
            return View.From(token, cipher);
        }

        if (await ExistsAsync(userId, newName, db, ct))
        {
            return NameExists;
        }

        // The name is part of the key; a set-based statement changes it in place.
        return await db.PersonalAccessTokens.Where(t => t.UserId == userId && t.Name == name).ExecuteUpdateAsync(set => set.SetProperty(t => t.Name, newName), ct) == 1
            ? View.From(token, cipher) with { Name = newName }
            : EntityErrors.NotExists("personal access token");
    }

    private static Task<bool> ExistsAsync(string userId, string name, SignetDb db, CancellationToken ct) =>
        db.PersonalAccessTokens.AnyAsync(t => t.UserId == userId && t.Name == name, ct);
}
