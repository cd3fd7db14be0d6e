namespace Signet.Management.Client.Connectors;

/// <summary>A choice; without a title the value is shown.</summary>
public sealed record SelectItem(string Value, string? Title = null);
