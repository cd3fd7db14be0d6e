namespace Signet.Management.Client.AccountCenters;

/// <summary>Members that are null stay as they are; the fields are replaced as a whole.</summary>
public sealed record UpdateAccountCenterRequest
{
    public bool? Enabled { get; init; }

    public AccountCenterFields? Fields { get; init; }
}
