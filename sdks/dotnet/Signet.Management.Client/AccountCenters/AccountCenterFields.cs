namespace Signet.Management.Client.AccountCenters;

/// <summary>The permission per field; a field that is absent is off.</summary>
public sealed record AccountCenterFields
{
    public FieldControl? Name { get; init; }

    public FieldControl? Avatar { get; init; }

    public FieldControl? Profile { get; init; }

    public FieldControl? Email { get; init; }

    public FieldControl? Phone { get; init; }

    public FieldControl? Password { get; init; }

    public FieldControl? Username { get; init; }

    /// <summary>Accounts at social providers and the tokens stored for them.</summary>
    public FieldControl? Social { get; init; }

    public FieldControl? CustomData { get; init; }

    public FieldControl? Mfa { get; init; }

    public FieldControl? Passkey { get; init; }

    public FieldControl? Session { get; init; }
}
