namespace Signet.Management.Client.AccountCenters;

/// <summary>Whether and what people may read and change of their own account (management.md 18).</summary>
public sealed record AccountCenter
{
    /// <summary>Off: the Account API refuses everybody, whatever the fields say.</summary>
    public bool Enabled { get; init; }

    public AccountCenterFields Fields { get; init; } = new();
}
