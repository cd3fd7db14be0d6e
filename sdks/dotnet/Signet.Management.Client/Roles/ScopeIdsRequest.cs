namespace Signet.Management.Client.Roles;

internal sealed record ScopeIdsRequest(IReadOnlyList<string> ScopeIds);
