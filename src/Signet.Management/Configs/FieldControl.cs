namespace Signet.Management.Configs;

/// <summary>What users may do with a field of their account.</summary>
internal enum FieldControl
{
    Off,
    ReadOnly,
    Edit,
}
