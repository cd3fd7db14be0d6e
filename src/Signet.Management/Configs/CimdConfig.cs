using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Configs;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Configs;

/// <summary>
/// GET and PATCH /api/configs/cimd: whether URLs may be client ids (oidc.md 18.1). Outbound protection is never off here, so nothing stands
/// against switching it on.
/// </summary>
internal static class CimdConfig
{
    internal sealed record Body([property: Optional] bool? Enabled = null);

    internal static Answer<JsonObject> Get(CurrentTenant tenant) =>
        tenant.Snapshot.Configs.GetValueOrDefault(TenantConfigKeys.Cimd) ?? ToJson(isEnabled: false);

    internal static async Task<Answer<JsonObject>> UpdateAsync(JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct) =>
        await SimpleConfigs.SaveAsync(
            TenantConfigKeys.Cimd, stored => ToJson(body.Value.Enabled ?? stored["enabled"]?.GetValue<bool>() == true), db, tenant, ct);

    private static JsonObject ToJson(bool isEnabled) => new() { ["enabled"] = isEnabled };
}
