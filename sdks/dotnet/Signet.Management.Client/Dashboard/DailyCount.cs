namespace Signet.Management.Client.Dashboard;

/// <summary>A point of a curve.</summary>
public sealed record DailyCount(DateOnly Date, long Count);
