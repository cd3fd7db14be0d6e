namespace Signet.Management.Client.Configs;

/// <summary>What the Console remembers about a tenant.</summary>
public sealed record AdminConsoleConfig
{
    /// <summary>True once the sign-in experience was set up.</summary>
    public bool? SignInExperienceCustomized { get; init; }

    /// <summary>True once an organization was created.</summary>
    public bool? OrganizationCreated { get; init; }
}
