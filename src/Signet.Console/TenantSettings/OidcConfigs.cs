using Signet.Management.Client.Configs;

namespace Signet.Console.TenantSettings;

/// <summary>What the tenant has stored about the protocol.</summary>
/// <param name="Dpop">DPoP proofs are accepted.</param>
/// <param name="Cimd">Client ID metadata documents are accepted.</param>
/// <param name="UserScopes">What clients of such documents may ask users for.</param>
internal sealed record OidcConfigs(bool Dpop, bool Cimd, IReadOnlyList<string> UserScopes)
{
    public static async Task<OidcConfigs> ReadAsync(ConfigsClient api, CancellationToken ct) => new(
        (await api.GetDpopAsync(ct)).Enabled, (await api.GetCimdAsync(ct)).Enabled, (await api.GetCimdConsentScopesAsync(ct)).UserScopes);
}
