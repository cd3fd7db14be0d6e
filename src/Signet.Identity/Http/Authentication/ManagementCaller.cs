using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http.Authentication;

/// <summary>Who calls the Management API: an application (<c>sub</c> equals <c>client_id</c>) or a user. Binds as a handler parameter.</summary>
/// <param name="Id">The token's <c>sub</c>.</param>
public sealed record ManagementCaller(string Id, bool IsApplication)
{
    internal const string KindClaim = "caller_kind";
    internal const string ApplicationKind = "app";
    internal const string UserKind = "user";

    public static ValueTask<ManagementCaller?> BindAsync(HttpContext context)
    {
        var user = context.User;
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier);
        return ValueTask.FromResult(id is null ? null : new ManagementCaller(id, user.HasClaim(KindClaim, ApplicationKind)));
    }
}
