using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Keys;

namespace Signet.Management.Configs;

/// <summary>/api/configs/oidc/{private-keys|cookie-keys} (management.md 23.2, 23.3). Key material is never returned.</summary>
internal static class OidcKeys
{
    private const string PrivateKeys = "private-keys";
    private const string CookieKeys = "cookie-keys";

    internal sealed record RotateBody(
        [property: Optional, AllowedValues("EC", "RSA")] string? SigningKeyAlgorithm = null,
        [property: Optional, Range(0, 31_536_000)] int? RotationGracePeriod = null);

    internal sealed record View(
        string Id,
        long CreatedAt,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SigningKeyAlgorithm = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SigningKeyStatus? Status = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? EffectiveAt = null);

    internal static async Task<Answer<List<View>>> ListAsync(string keyType, SignetDb db, CancellationToken ct) => keyType switch
    {
        PrivateKeys => await PrivateKeysAsync(db, ct),
        CookieKeys => await CookieKeysAsync(db, ct),
        _ => InvalidType(),
    };

    internal static async Task<Answer<List<View>>> RotateAsync(string keyType, JsonBody<RotateBody> body, SignetDb db, KeyRotation rotation, CancellationToken ct)
    {
        var input = body.Value;
        if (keyType == CookieKeys)
        {
            if (input.RotationGracePeriod is not null)
            {
                return ApiError.Unprocessable("oidc.invalid_request");
            }

            await rotation.RotateCookieKeyAsync(ct);
            return await CookieKeysAsync(db, ct);
        }

        if (keyType != PrivateKeys)
        {
            return InvalidType();
        }

        // ES256 instead of the contract's P-384: the algorithm of new tenants here (architecture.md, decision 6).
        var algorithm = input.SigningKeyAlgorithm == "RSA" ? "RS256" : "ES256";
        var rotated = await rotation.RotateSigningKeyAsync(algorithm, TimeSpan.FromSeconds(input.RotationGracePeriod ?? 0), ct);
        return rotated.IsSuccess ? await PrivateKeysAsync(db, ct) : rotated.Error;
    }

    internal static async Task<NoContentAnswer> DeleteAsync(string keyType, string keyId, SignetDb db, KeyRotation rotation, CancellationToken ct)
    {
        if (keyType == PrivateKeys)
        {
            return await rotation.DeleteSigningKeyAsync(keyId, ct);
        }

        if (keyType != CookieKeys)
        {
            return InvalidType();
        }

        var keys = await db.CookieKeys.ToListAsync(ct);
        if (keys.Count == 1)
        {
            return ApiError.Unprocessable("oidc.key_required");
        }

        if (keys.Find(k => k.Id == keyId) is not { } key)
        {
            return ApiError.NotFound("oidc.key_not_found");
        }

        db.CookieKeys.Remove(key);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }

    private static async Task<List<View>> PrivateKeysAsync(SignetDb db, CancellationToken ct) =>
    [
        .. (await db.SigningKeys.AsNoTracking().ToListAsync(ct))
            .OrderBy(key => key.Status switch { SigningKeyStatus.Next => 0, SigningKeyStatus.Current => 1, _ => 2 })
            .Select(key => new View(
                key.Id,
                key.CreatedAt.ToUnixTimeSeconds(),
                key.Algorithm.StartsWith("RS", StringComparison.Ordinal) ? "RSA" : "EC",
                key.Status,
                key.Status == SigningKeyStatus.Next ? key.EffectiveAt : null)),
    ];

    private static async Task<List<View>> CookieKeysAsync(SignetDb db, CancellationToken ct) =>
        (await db.CookieKeys.AsNoTracking().OrderByDescending(k => k.CreatedAt).ToListAsync(ct)).ConvertAll(key => new View(key.Id, key.CreatedAt.ToUnixTimeSeconds()));

    private static ApiError InvalidType() => new("guard.invalid_input");
}
