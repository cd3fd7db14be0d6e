namespace Signet.Management.Client.Dashboard;

/// <summary>Answer of <c>GET /api/dashboard/users/total</c>.</summary>
public sealed record TotalUsers(long TotalUserCount);
