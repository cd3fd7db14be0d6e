using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Configs;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Configs;

/// <summary>The small settings of management.md 23.1.</summary>
internal static class SimpleConfigs
{
    private const int DefaultSessionSeconds = 1_209_600;

    internal sealed record AdminConsoleBody(
        [property: Optional] bool? SignInExperienceCustomized = null,
        [property: Optional] bool? OrganizationCreated = null,
        [property: Optional] JsonObject? DevelopmentTenantMigrationNotification = null,
        [property: Optional] JsonObject? CheckedChargeNotification = null);

    internal sealed record SessionBody([property: Optional, Range(1, 31_536_000)] int? Ttl = null);

    internal sealed record IdTokenBody([property: Optional] ExtendedClaim[]? EnabledExtendedClaims = null);

    internal static Answer<JsonObject> GetAdminConsole(CurrentTenant tenant) =>
        tenant.Snapshot.Configs.GetValueOrDefault(TenantConfigKeys.AdminConsole) is { } config ? config : EntityErrors.NotFound();

    internal static async Task<Answer<JsonObject>> UpdateAdminConsoleAsync(JsonBody<AdminConsoleBody> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var (input, changes) = (body.Value, new JsonObject());
        Add(changes, "signInExperienceCustomized", input.SignInExperienceCustomized);
        Add(changes, "organizationCreated", input.OrganizationCreated);
        Add(changes, "developmentTenantMigrationNotification", input.DevelopmentTenantMigrationNotification);
        Add(changes, "checkedChargeNotification", input.CheckedChargeNotification);
        return await SaveAsync(TenantConfigKeys.AdminConsole, stored => JsonMerge.Shallow(stored, changes), db, tenant, ct);
    }

    internal static Answer<JsonObject> GetSession(CurrentTenant tenant) =>
        tenant.Snapshot.Configs.GetValueOrDefault(TenantConfigKeys.OidcSession) ?? new JsonObject { ["ttl"] = DefaultSessionSeconds };

    internal static async Task<Answer<JsonObject>> UpdateSessionAsync(JsonBody<SessionBody> body, SignetDb db, CurrentTenant tenant, CancellationToken ct) =>
        await SaveAsync(
            TenantConfigKeys.OidcSession,
            stored => body.Value.Ttl is { } ttl ? new JsonObject { ["ttl"] = ttl } : stored.Count > 0 ? stored : new JsonObject { ["ttl"] = DefaultSessionSeconds },
            db,
            tenant,
            ct);

    internal static Answer<JsonObject> GetIdToken(CurrentTenant tenant) =>
        tenant.Snapshot.Configs.GetValueOrDefault(TenantConfigKeys.IdToken) is { } config ? config : EntityErrors.NotFound();

    internal static async Task<Answer<JsonObject>> PutIdTokenAsync(JsonBody<IdTokenBody> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var config = new JsonObject();
        if (body.Value.EnabledExtendedClaims is { } claims)
        {
            config["enabledExtendedClaims"] = new JsonArray([.. claims.Distinct().Select(claim => JsonValue.Create(ExtendedClaims.NameOf(claim)))]);
        }

        return await SaveAsync(TenantConfigKeys.IdToken, _ => config, db, tenant, ct);
    }

    internal static async Task<JsonObject> SaveAsync(string key, Func<JsonObject, JsonObject> change, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var row = await db.TenantConfigs.SingleOrDefaultAsync(c => c.Key == key, ct);
        if (row is null)
        {
            row = TenantConfig.Create(tenant.Id, key, change([]));
            db.TenantConfigs.Add(row);
        }
        else
        {
            row.Replace(change(row.Value).DeepClone().AsObject());
        }

        await db.SaveChangesAsync(ct);
        return row.Value;
    }

    private static void Add(JsonObject changes, string name, JsonNode? value)
    {
        if (value is not null)
        {
            changes[name] = value.DeepClone();
        }
    }
}
