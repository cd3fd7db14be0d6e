namespace Signet.Identity.Configs;

/// <summary>What users may do with a field of their account (account.md 2); the names are the wire values.</summary>
public enum FieldControl
{
    Off,
    ReadOnly,
    Edit,
}
