using System.Text.Json.Nodes;

namespace Signet.Identity.Users;

/// <summary>A social account to link to a user.</summary>
/// <param name="Details"><c>id, name?, email?, phone?, avatar?, rawData?</c> as the provider said (connectors.md 4.5).</param>
public sealed record NewIdentity(string Target, string IdentityId, JsonObject? Details);
