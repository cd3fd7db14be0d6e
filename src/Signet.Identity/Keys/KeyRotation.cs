using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using SigningKeyGenerator = Signet.Oidc.Keys.SigningKeyGenerator;

namespace Signet.Identity.Keys;

/// <summary>Makes, rotates and removes a tenant's signing and cookie keys (oidc.md 15.4, management.md 23.3).</summary>
public sealed class KeyRotation(SignetDb db, EnvelopeCipher cipher, TimeProvider time)
{
    /// <summary>
    /// A new signing key. Without grace it is current at once and the old one becomes previous; 422 <c>oidc.invalid_request</c> while
    /// a next key waits. With grace it is published as next and becomes current later.
    /// </summary>
    /// <param name="algorithm"><c>ES256</c>, <c>ES384</c> or <c>RS256</c>.</param>
    /// <param name="grace">How long clients may fetch the new key before it signs.</param>
    /// <param name="ct">Cancels before anything is stored.</param>
    public async Task<Result> RotateSigningKeyAsync(string algorithm, TimeSpan grace, CancellationToken ct)
    {
        var keys = await db.SigningKeys.ToListAsync(ct);
        var next = keys.Find(k => k.Status == SigningKeyStatus.Next);
        var now = time.GetUtcNow();
        if (grace > TimeSpan.Zero)
        {
            db.SigningKeys.RemoveRange(next is null ? [] : [next]);
            db.SigningKeys.Add(Generate(algorithm, now, now + grace));
        }
        else if (next is not null)
        {
            return ApiError.Unprocessable("oidc.invalid_request");
        }
        else
        {
            Retire(keys);
            db.SigningKeys.Add(Generate(algorithm, now, effectiveAt: null));
        }

        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>Lets the next key become current when its time has come; does nothing otherwise.</summary>
    public async Task PromoteDueAsync(CancellationToken ct)
    {
        var keys = await db.SigningKeys.ToListAsync(ct);
        if (keys.Find(k => k.Status == SigningKeyStatus.Next && k.EffectiveAt <= time.GetUtcNow()) is not { } next)
        {
            return;
        }

        Retire(keys);
        next.Become(SigningKeyStatus.Current);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Only a previous key can be removed: 422 <c>oidc.only_previous_key_can_be_deleted</c>, <c>oidc.key_required</c>; 404 <c>oidc.key_not_found</c>.</summary>
    public async Task<Result> DeleteSigningKeyAsync(string id, CancellationToken ct)
    {
        var keys = await db.SigningKeys.ToListAsync(ct);
        if (keys.Count == 1)
        {
            return ApiError.Unprocessable("oidc.key_required");
        }

        if (keys.Find(k => k.Id == id) is not { } key)
        {
            return ApiError.NotFound("oidc.key_not_found");
        }

        if (key.Status != SigningKeyStatus.Previous)
        {
            return ApiError.Unprocessable("oidc.only_previous_key_can_be_deleted");
        }

        db.SigningKeys.Remove(key);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>A new cookie key signs from now on; the newest two verify, older ones are removed.</summary>
    public async Task RotateCookieKeyAsync(CancellationToken ct)
    {
        var keys = await db.CookieKeys.OrderByDescending(k => k.CreatedAt).ToListAsync(ct);
        db.CookieKeys.RemoveRange(keys.Skip(1));
        AddCookieKey();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The first keys of a new tenant; the caller saves.</summary>
    public void AddFirstKeys(string algorithm)
    {
        db.SigningKeys.Add(Generate(algorithm, time.GetUtcNow(), effectiveAt: null));
        AddCookieKey();
    }

    private void AddCookieKey() => db.CookieKeys.Add(CookieKey.Create(
        db.TenantId, cipher.Encrypt(db.TenantId, RandomNumberGenerator.GetBytes(32), CookieKey.Purpose), time.GetUtcNow()));

    private SigningKey Generate(string algorithm, DateTimeOffset now, DateTimeOffset? effectiveAt) => SigningKey.Create(
        db.TenantId, algorithm, cipher.Encrypt(db.TenantId, SigningKeyGenerator.CreatePkcs8(algorithm), SigningKey.Purpose), now, effectiveAt);

    private void Retire(List<SigningKey> keys)
    {
        db.SigningKeys.RemoveRange(keys.Where(k => k.Status == SigningKeyStatus.Previous));
        keys.Find(k => k.Status == SigningKeyStatus.Current)?.Become(SigningKeyStatus.Previous);
    }
}
