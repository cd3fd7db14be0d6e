using Signet.Management.Client;
using Signet.Management.Client.Configs;

namespace Signet.Console.TenantSettings;

/// <summary>The tenant's protocol settings while they are edited.</summary>
internal sealed class OidcConfigsForm(OidcConfigs stored)
{
    private OidcConfigs _stored = stored;

    public bool Dpop { get; set; } = stored.Dpop;

    public bool Cimd { get; set; } = stored.Cimd;

    public HashSet<string> UserScopes { get; } = [.. stored.UserScopes];

    public bool IsDirty => Dpop != _stored.Dpop || Cimd != _stored.Cimd || !UserScopes.SetEquals(_stored.UserScopes);

    public void SetUserScope(string scope, bool on)
    {
        UserScopes.Remove(scope);
        if (on)
        {
            UserScopes.Add(scope);
        }
    }

    public OidcConfigsForm Discarded() => new(_stored);

    /// <summary>
    /// Sends what differs. Each part is a request of its own, so each is noted as soon as it is stored: when a later one fails, the rest
    /// stays to be saved. The ceiling comes before the switch: documents are never accepted under a wider one than was asked for.
    /// </summary>
    public async Task SaveAsync(ConfigsClient api, CancellationToken ct)
    {
        if (Dpop != _stored.Dpop)
        {
            _stored = _stored with { Dpop = (await api.UpdateDpopAsync(new DpopConfig { Enabled = Dpop }, ct)).Enabled };
        }

        await SaveUserScopesAsync(api, ct);
        if (Cimd != _stored.Cimd)
        {
            _stored = _stored with { Cimd = (await api.UpdateCimdAsync(new CimdConfig { Enabled = Cimd }, ct)).Enabled };
        }
    }

    private async Task SaveUserScopesAsync(ConfigsClient api, CancellationToken ct)
    {
        foreach (var scope in _stored.UserScopes.Except(UserScopes).ToList())
        {
            await RemoveAsync(scope, api, ct);
            _stored = _stored with { UserScopes = [.. _stored.UserScopes.Where(other => other != scope)] };
        }

        if (!UserScopes.SetEquals(_stored.UserScopes))
        {
            await api.AddCimdConsentScopesAsync(new CimdConsentScopes { UserScopes = [.. UserScopes.Except(_stored.UserScopes)] }, ct);
            _stored = _stored with { UserScopes = [.. UserScopes] };
        }
    }

    private static async Task RemoveAsync(string scope, ConfigsClient api, CancellationToken ct)
    {
        try
        {
            await api.RemoveCimdUserScopeAsync(scope, ct);
        }
        catch (SignetApiException error) when (error.IsNotFound)
        {
            // Somebody else took it out; that is what was asked for.
        }
    }
}
