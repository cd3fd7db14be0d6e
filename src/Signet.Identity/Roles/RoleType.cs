namespace Signet.Identity.Roles;

/// <summary>Who may hold a role.</summary>
public enum RoleType
{
    User,
    MachineToMachine,
}
