using Signet.Identity.Configs;
using Signet.Identity.Tenants;
using Signet.Oidc.Clients;

namespace Signet.Identity.Protocol.MetadataDocuments;

/// <summary>Clients whose id is the address of their own metadata document (oidc.md 18).</summary>
internal sealed class MetadataDocumentClients(RemoteDocuments documents)
{
    private const int MaxDocumentBytes = 5 * 1024;

    public static bool IsEnabled(TenantSnapshot snapshot) =>
        snapshot.Configs.GetValueOrDefault(TenantConfigKeys.Cimd)?["enabled"]?.GetValue<bool>() == true;

    /// <summary>Null for an unknown client: switched off, no valid address, or nothing to be had there.</summary>
    public async ValueTask<Client?> FindAsync(string clientId, TenantSnapshot snapshot) =>
        IsEnabled(snapshot) && ClientIdUrl.IsValid(clientId) && await documents.FindAsync(clientId, MaxDocumentBytes) is { } document
            ? MetadataDocument.ToClient(clientId, document, snapshot)
            : null;
}
