using System.Text.Json.Nodes;

namespace Signet.Oidc.Hosting;

/// <summary>Claims to add, or why issuance is refused.</summary>
/// <param name="Claims">Extra claims; null for none.</param>
/// <param name="Denial">Message of <c>api.denyAccess</c>: the request fails with <c>access_denied</c>.</param>
/// <param name="IsBlocked">The script failed and the tenant blocks issuance on error: the request fails with <c>invalid_request</c>.</param>
public readonly record struct CustomClaimsResult(JsonObject? Claims = null, string? Denial = null, bool IsBlocked = false);
