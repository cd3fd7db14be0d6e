using System.Text.Json.Serialization;

namespace Signet.Management.Client.Roles;

/// <summary>To whom a role can be assigned.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoleType>))]
public enum RoleType
{
    /// <summary>People.</summary>
    User,

    /// <summary>Services.</summary>
    MachineToMachine,
}
