using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace Signet.Console.Session;

/// <summary>The administrator of this circuit or request.</summary>
internal sealed class ConsoleUser(AuthenticationStateProvider authentication, ConsoleSessions sessions)
{
    public async ValueTask<string> GetAccessTokenAsync(CancellationToken ct)
    {
        var principal = await GetPrincipalAsync();
        return await sessions.GetAccessTokenAsync(principal.FindFirst(ConsoleAuthentication.SessionClaim)?.Value, ct);
    }

    public async Task<ClaimsPrincipal> GetPrincipalAsync() => (await authentication.GetAuthenticationStateAsync()).User;

    public static string DisplayName(ClaimsPrincipal principal) =>
        Value(principal, "name") ?? Value(principal, "username") ?? Value(principal, "email") ?? "Administrator";

    public static string? Detail(ClaimsPrincipal principal) =>
        Value(principal, "email") ?? Value(principal, "username");

    private static string? Value(ClaimsPrincipal principal, string type) =>
        principal.FindFirst(type)?.Value is { Length: > 0 } value ? value : null;
}
