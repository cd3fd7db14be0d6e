namespace Signet.Management.Client.Dashboard;

/// <summary>Answer of <c>GET /api/dashboard/users/new</c>.</summary>
public sealed record NewUsers(CountWithDelta Today, CountWithDelta Last7Days);
