using System.Collections.Frozen;
using System.Collections.Immutable;
using Signet.Identity.Applications;

namespace Signet.Identity.Tenants;

/// <summary>An application with everything a token request needs to know about it.</summary>
public sealed record ApplicationSnapshot(Application Application)
{
    public ImmutableArray<ApplicationSecret> Secrets { get; init; } = [];

    /// <summary>Roles of a machine-to-machine application, by id.</summary>
    public FrozenSet<string> RoleIds { get; init; } = FrozenSet<string>.Empty;

    public ApplicationSignInExperience? SignInExperience { get; init; }

    /// <summary>OpenID scopes a third-party application may ask for.</summary>
    public FrozenSet<string> ConsentUserScopes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Ids of resource scopes a third-party application may ask for.</summary>
    public FrozenSet<string> ConsentResourceScopeIds { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Ids of organization scopes a third-party application may ask for.</summary>
    public FrozenSet<string> ConsentOrganizationScopeIds { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Ids of resource scopes a third-party application may ask for within organizations.</summary>
    public FrozenSet<string> ConsentOrganizationResourceScopeIds { get; init; } = FrozenSet<string>.Empty;
}
