namespace Signet.Management.Client.Roles;

/// <summary>Body of <c>POST /api/roles</c>.</summary>
public sealed record CreateRoleRequest(string Name, string Description)
{
    /// <summary>User unless set; immutable.</summary>
    public RoleType? Type { get; init; }

    /// <summary>Permissions to start with.</summary>
    public IReadOnlyList<string>? ScopeIds { get; init; }
}
