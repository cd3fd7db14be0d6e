namespace Signet.Management.Client.Dashboard;

/// <summary>A number and its difference to the period before.</summary>
public sealed record CountWithDelta(long Count, long Delta);
