using Microsoft.IdentityModel.Tokens;
using Signet.Oidc.Clients;

namespace Signet.Oidc.Hosting;

/// <summary>The public keys of clients that sign assertions; may have to fetch them.</summary>
public interface IClientKeyStore
{
    /// <summary>Empty when the keys cannot be had.</summary>
    /// <param name="keys">Where they are.</param>
    /// <param name="keyId">Wanted; keys that were fetched before this one existed are fetched again.</param>
    ValueTask<IReadOnlyList<SecurityKey>> FindAsync(ClientKeys keys, string? keyId, CancellationToken ct);
}
