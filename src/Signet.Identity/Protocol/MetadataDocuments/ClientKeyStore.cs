using Microsoft.IdentityModel.Tokens;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol.MetadataDocuments;

/// <summary>Keys of clients that sign assertions; those at an address are fetched like metadata documents (oidc.md 18.3).</summary>
internal sealed class ClientKeyStore(RemoteDocuments documents, TimeProvider time) : IClientKeyStore
{
    private const int MaxBytes = 32 * 1024;

    public async ValueTask<IReadOnlyList<SecurityKey>> FindAsync(ClientKeys keys, string? keyId, CancellationToken ct)
    {
        if (keys.Jwks is { } jwks)
        {
            return Read(jwks);
        }

        var found = await FetchAsync(keys.JwksUri!, notBefore: null);
        return keyId is null || found.Any(key => key.KeyId == keyId) ? found : await FetchAsync(keys.JwksUri!, time.GetUtcNow());
    }

    private async ValueTask<IReadOnlyList<SecurityKey>> FetchAsync(string uri, DateTimeOffset? notBefore) =>
        await documents.FindAsync(uri, MaxBytes, notBefore) is { } document ? Read(document.ToJsonString()) : [];

    private static IReadOnlyList<SecurityKey> Read(string jwks)
    {
        try
        {
            return [.. new JsonWebKeySet(jwks).GetSigningKeys()];
        }
        catch (ArgumentException)
        {
            // No key set: the client has no key that could have signed anything.
            return [];
        }
    }
}
