namespace Signet.Management.Client.Roles;

internal sealed record RoleIdsRequest(IReadOnlyList<string> RoleIds);
