using Signet.Identity.Http.Searching;
using Signet.Identity.Resources;

namespace Signet.Management.Resources;

/// <summary>A permission as it is answered.</summary>
internal sealed record ScopeView(string TenantId, string Id, string ResourceId, string Name, string? Description, DateTimeOffset CreatedAt)
{
    internal static readonly SearchColumns<Scope> Columns = new(("id", s => s.Id), ("name", s => s.Name), ("description", s => s.Description));

    public static ScopeView From(Scope scope) => new(scope.TenantId.Value, scope.Id, scope.ResourceId, scope.Name, scope.Description, scope.CreatedAt);
}
