using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Configs;
using Signet.Identity.Crypto;
using Signet.Identity.CustomClaims;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.JwtCustomizers;

/// <summary>GET /api/configs/jwt-customizer and /{tokenTypePath}. 404 entity.not_found.</summary>
internal static class ReadCustomizers
{
    private static readonly string[] _keys = [TenantConfigKeys.AccessTokenCustomizer, TenantConfigKeys.ClientCredentialsCustomizer];

    internal sealed record View(string Key, JsonObject Value);

    internal static async Task<Answer<List<View>>> ListAsync(SignetDb db, EnvelopeCipher cipher, CancellationToken ct)
    {
        var rows = await db.TenantConfigs.AsNoTracking().Where(c => _keys.Contains(c.Key)).OrderBy(c => c.Key).ToListAsync(ct);
        return rows.ConvertAll(row => new View(row.Key, ClaimScript.Open(row.Value, cipher, row.TenantId)));
    }

    internal static async Task<Answer<JsonObject>> GetAsync(string tokenTypePath, SignetDb db, EnvelopeCipher cipher, CancellationToken ct)
    {
        if (ClaimScript.KeyOf(tokenTypePath) is not { } key)
        {
            return new ApiError("guard.invalid_input");
        }

        return await db.TenantConfigs.AsNoTracking().SingleOrDefaultAsync(c => c.Key == key, ct) is { } row
            ? ClaimScript.Open(row.Value, cipher, row.TenantId)
            : EntityErrors.NotFound();
    }
}
