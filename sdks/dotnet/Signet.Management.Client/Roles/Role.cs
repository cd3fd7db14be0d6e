namespace Signet.Management.Client.Roles;

/// <summary>A tenant-wide set of permissions.</summary>
public sealed record Role
{
    /// <summary>Role ID.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in the tenant.</summary>
    public required string Name { get; init; }

    /// <summary>Free text.</summary>
    public string Description { get; set; } = "";

    /// <summary>User or machine-to-machine.</summary>
    public RoleType Type { get; init; }

    /// <summary>True when every new user gets it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Number of users; only in lists.</summary>
    public int UsersCount { get; init; }

    /// <summary>Number of applications; only in lists.</summary>
    public int ApplicationsCount { get; init; }
}
