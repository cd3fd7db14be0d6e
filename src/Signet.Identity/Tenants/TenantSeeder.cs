using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Configs;
using Signet.Identity.Crypto;
using Signet.Identity.Keys;

namespace Signet.Identity.Tenants;

/// <summary>Creates the tenants <c>default</c> and <c>admin</c> with everything the contract seeds (management.md 2.3 and 2.4). Safe to repeat.</summary>
public sealed class TenantSeeder(IServiceScopeFactory scopes)
{
    /// <summary>Signing algorithm of new tenants.</summary>
    public const string SigningAlgorithm = "ES256";

    public async Task SeedAsync(CancellationToken ct)
    {
        await SeedTenantAsync(TenantId.Default, DefaultTenantSeed.Add, ct);
        await SeedTenantAsync(TenantId.Admin, AdminTenantSeed.Add, ct);
    }

    private async Task SeedTenantAsync(TenantId id, Action<SeedContext> add, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentTenant>().Set(id);
        var db = services.GetRequiredService<SignetDb>();
        var cipher = services.GetRequiredService<EnvelopeCipher>();
        if (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct) is { } existing)
        {
            cipher.LoadDataKey(id, existing.SealedDataKey);
            return;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        db.Tenants.Add(Tenant.Create(id, id == TenantId.Admin ? "Admin" : "My Project", cipher.CreateDataKey(id), now));
        services.GetRequiredService<KeyRotation>().AddFirstKeys(SigningAlgorithm);
        add(new SeedContext(db, cipher, now));
        db.TenantConfigs.Add(TenantConfig.Create(id, TenantConfigKeys.AdminConsole, new JsonObject
        {
            ["signInExperienceCustomized"] = false,
            ["organizationCreated"] = false,
        }));
        db.TenantConfigs.Add(TenantConfig.Create(id, TenantConfigKeys.IdToken, new JsonObject
        {
            ["enabledExtendedClaims"] = new JsonArray("roles", "organizations", "organization_roles"),
        }));
        await db.SaveChangesAsync(ct);
    }
}
