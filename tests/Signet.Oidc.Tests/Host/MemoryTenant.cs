using System.Collections.Concurrent;
using System.Text;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;
using Signet.Oidc.Keys;
using Signet.Oidc.Resources;

namespace Signet.Oidc.Tests.Host;

/// <summary>A tenant that lives in memory.</summary>
internal sealed class MemoryTenant : IOidcTenant
{
    private static readonly byte[] _key = SigningKeyGenerator.CreatePkcs8("ES256");

    public ConcurrentDictionary<string, Client> Clients { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, Resource> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>Client id and secret.</summary>
    public HashSet<(string ClientId, string Secret)> Secrets { get; } = [];

    public HashSet<(string ClientId, string Secret)> ExpiredSecrets { get; } = [];

    public string Id => "test";

    public string Endpoint { get; set; } = "http://localhost";

    public string Issuer => Endpoint + "/oidc";

    public SigningKeySet SigningKeys { get; set; } = new([SigningKey.FromPkcs8(_key, SigningKeyStatus.Current)]);

    public CookieKeySet CookieKeys { get; } = new([Encoding.UTF8.GetBytes("a cookie key for tests only")]);

    public TimeSpan SessionLifetime => TimeSpan.FromDays(14);

    public bool AcceptsDpop { get; set; }

    public bool AcceptsMetadataDocuments { get; set; }

    public IReadOnlySet<string> EnabledExtendedClaims { get; set; } =
        new HashSet<string> { "roles", "organizations", "organization_roles" };

    public Resource? DefaultResource { get; set; }

    public ValueTask<Client?> FindClientAsync(string clientId, CancellationToken ct) =>
        ValueTask.FromResult(Clients.GetValueOrDefault(clientId));

    public bool KnowsClient(string clientId) => Clients.ContainsKey(clientId);

    public SecretVerdict VerifySecret(Client client, string secret) =>
        Secrets.Contains((client.Id, secret)) ? SecretVerdict.Valid
        : ExpiredSecrets.Contains((client.Id, secret)) ? SecretVerdict.Expired
        : SecretVerdict.Wrong;

    public Resource? FindResource(string indicator) => Resources.GetValueOrDefault(indicator);

    public void Add(Client client) => Clients[client.Id] = client;
}
