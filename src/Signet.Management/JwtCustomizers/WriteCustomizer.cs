using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Configs;
using Signet.Identity.Crypto;
using Signet.Identity.CustomClaims;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.JwtCustomizers;

/// <summary>PUT (201 the first time), PATCH and DELETE /api/configs/jwt-customizer/{tokenTypePath}. 404 entity.not_found.</summary>
internal static class WriteCustomizer
{
    internal static async Task<UpsertAnswer<JsonObject>> PutAsync(
        string tokenTypePath, JsonBody<CustomizerBody> body, SignetDb db, EnvelopeCipher cipher, CurrentTenant tenant, CancellationToken ct)
    {
        if (ClaimScript.KeyOf(tokenTypePath) is not { } key)
        {
            return new ApiError("guard.invalid_input");
        }

        var value = body.Value.ToJson();
        var stored = ClaimScript.Seal(value, cipher, tenant.Id);
        var row = await db.TenantConfigs.SingleOrDefaultAsync(c => c.Key == key, ct);
        if (row is null)
        {
            db.TenantConfigs.Add(TenantConfig.Create(tenant.Id, key, stored));
        }
        else
        {
            row.Replace(stored);
        }

        await db.SaveChangesAsync(ct);
        return UpsertAnswer<JsonObject>.Of(value, isNew: row is null);
    }

    internal static async Task<Answer<JsonObject>> PatchAsync(
        string tokenTypePath, JsonBody<CustomizerBody> body, SignetDb db, EnvelopeCipher cipher, CurrentTenant tenant, CancellationToken ct)
    {
        if (ClaimScript.KeyOf(tokenTypePath) is not { } key)
        {
            return new ApiError("guard.invalid_input");
        }

        if (await db.TenantConfigs.SingleOrDefaultAsync(c => c.Key == key, ct) is not { } row)
        {
            return EntityErrors.NotFound();
        }

        var merged = JsonMerge.Shallow(ClaimScript.Open(row.Value, cipher, tenant.Id), body.Value.ToJson());
        row.Replace(ClaimScript.Seal(merged, cipher, tenant.Id));
        await db.SaveChangesAsync(ct);
        return merged;
    }

    internal static async Task<NoContentAnswer> DeleteAsync(string tokenTypePath, SignetDb db, CancellationToken ct)
    {
        if (ClaimScript.KeyOf(tokenTypePath) is not { } key)
        {
            return new ApiError("guard.invalid_input");
        }

        if (await db.TenantConfigs.SingleOrDefaultAsync(c => c.Key == key, ct) is not { } row)
        {
            return EntityErrors.NotFound();
        }

        db.TenantConfigs.Remove(row);
        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}
