using System.Collections.Frozen;
using Signet.Identity.Roles;

namespace Signet.Identity.Tenants;

/// <summary>A role with the ids of its scopes.</summary>
public sealed record RoleSnapshot(Role Role, FrozenSet<string> ScopeIds);
