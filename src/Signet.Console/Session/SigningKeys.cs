using Microsoft.IdentityModel.Tokens;

namespace Signet.Console.Session;

/// <summary>Signing keys of the admin tenant; read again, at most once a minute, when an unknown key appears.</summary>
internal sealed class SigningKeys(IHttpClientFactory clients, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IList<SecurityKey> _keys = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    public async Task<IList<SecurityKey>> GetAsync(string keyId, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            if (!_keys.Any(key => key.KeyId == keyId) && time.GetUtcNow() - _readAt > _pause)
            {
                var http = clients.CreateClient(ConsoleAuthentication.BackchannelClient);
                _keys = new JsonWebKeySet(await http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative), ct)).GetSigningKeys();
                _readAt = time.GetUtcNow();
            }

            return _keys;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
