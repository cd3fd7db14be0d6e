namespace Signet.Management.Dashboard;

/// <summary>A number and its change against the period before.</summary>
internal sealed record CountView(int Count, int Delta);
