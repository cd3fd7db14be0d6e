using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Configs;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Configs;

/// <summary>
/// GET and PATCH /api/configs/dpop <c>{ enabled }</c>: whether clients of the tenant may bind their tokens to a key (RFC 9449). Beyond the
/// contract; off until switched on.
/// </summary>
internal static class DpopConfig
{
    internal sealed record Body(bool Enabled);

    internal static Answer<JsonObject> Get(CurrentTenant tenant) =>
        tenant.Snapshot.Configs.GetValueOrDefault(TenantConfigKeys.Dpop) ?? ToJson(isEnabled: false);

    internal static async Task<Answer<JsonObject>> UpdateAsync(JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct) =>
        await SimpleConfigs.SaveAsync(TenantConfigKeys.Dpop, _ => ToJson(body.Value.Enabled), db, tenant, ct);

    private static JsonObject ToJson(bool isEnabled) => new() { ["enabled"] = isEnabled };
}
