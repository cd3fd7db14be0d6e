using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.EndSession;

/// <summary>The page that confirms a logout by itself (section 14.3), and the secret that ties the confirmation to it.</summary>
internal sealed class LogoutPrompt(IOidcTenant tenant, IShortLivedStore store, TimeProvider clock)
{
    private const string Kind = "logout";
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);

    public async Task WriteAsync(HttpContext context, LogoutRequest request)
    {
        var xsrf = Secret.New();
        var payload = JsonSerializer.SerializeToUtf8Bytes(request, OidcJson.Default.LogoutRequest);
        await store.PutAsync(Kind, Secret.Hash(xsrf), payload, clock.GetUtcNow() + _lifetime, context.RequestAborted);
        await AutoSubmitPage.WriteAsync(
            context, tenant.Issuer + "/session/end/confirm", [new(Parameters.Xsrf, xsrf), new(Parameters.Logout, "yes")]);
    }

    /// <summary>The request behind a secret, once.</summary>
    public async Task<LogoutRequest?> TakeAsync(string xsrf, CancellationToken ct)
    {
        var id = Secret.Hash(xsrf);
        return await store.FindAsync(Kind, id, ct) is { } payload && await store.TryTakeAsync(Kind, id, ct)
            ? JsonSerializer.Deserialize(payload, OidcJson.Default.LogoutRequest)
            : null;
    }
}
