using System.Text.Json.Nodes;

namespace Signet.Identity.Scripts;

/// <summary>How a tenant's script ended: exactly one member is set.</summary>
/// <param name="Result">The object it returned.</param>
/// <param name="Denial">Message of <c>api.denyAccess</c>.</param>
/// <param name="Error">Why it failed: syntax, exception, time, memory, or a result that is no JSON object.</param>
public sealed record ScriptOutcome(JsonObject? Result = null, string? Denial = null, string? Error = null);
