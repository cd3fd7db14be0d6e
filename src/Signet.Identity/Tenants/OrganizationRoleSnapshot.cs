using System.Collections.Frozen;
using Signet.Identity.Organizations;

namespace Signet.Identity.Tenants;

/// <summary>An organization role with the ids of its organization scopes and resource scopes.</summary>
public sealed record OrganizationRoleSnapshot(OrganizationRole Role, FrozenSet<string> OrganizationScopeIds, FrozenSet<string> ResourceScopeIds);
