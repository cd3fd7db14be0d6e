using System.Text.Json.Serialization;

namespace Signet.Management.Client.AccountCenters;

/// <summary>What a person may do with a field of their own account.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldControl>))]
public enum FieldControl
{
    /// <summary>Not even read it.</summary>
    Off,

    /// <summary>See it.</summary>
    ReadOnly,

    /// <summary>See and change it.</summary>
    Edit,
}
