using Signet.Management.Client.Resources;

namespace Signet.Management.Client.Roles;

/// <summary>A permission held by a role.</summary>
public sealed record RoleScope
{
    /// <summary>Permission ID.</summary>
    public required string Id { get; init; }

    /// <summary>Name, as in the <c>scope</c> of a token.</summary>
    public required string Name { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>The API it belongs to.</summary>
    public Resource? Resource { get; init; }
}
