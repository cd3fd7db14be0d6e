namespace Signet.Management.Client.Roles;

/// <summary>Body of <c>PATCH /api/roles/{id}</c>; null leaves a value as it is.</summary>
public sealed record UpdateRoleRequest
{
    /// <summary>Unique in the tenant.</summary>
    public string? Name { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Give it to every new user.</summary>
    public bool? IsDefault { get; init; }
}
