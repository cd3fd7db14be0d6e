using Signet.Oidc.Clients;
using Signet.Oidc.Keys;
using Signet.Oidc.Resources;

namespace Signet.Oidc.Hosting;

/// <summary>
/// The tenant a request runs in: its names, keys, clients and resources. Scoped; everything here lives in memory,
/// only a client of a metadata document (contract section 18) may need a fetch.
/// </summary>
public interface IOidcTenant
{
    /// <summary>Identifies the tenant in logs; never on the wire.</summary>
    string Id { get; }

    /// <summary>Origin without a trailing slash, e.g. <c>http://localhost:3001</c>.</summary>
    string Endpoint { get; }

    /// <summary><see cref="Endpoint"/> plus <c>/oidc</c>; what every token names as <c>iss</c>.</summary>
    string Issuer { get; }

    SigningKeySet SigningKeys { get; }

    CookieKeySet CookieKeys { get; }

    /// <summary>Sliding lifetime of a session (contract section 14.1).</summary>
    TimeSpan SessionLifetime { get; }

    /// <summary>Whether clients may bind their tokens to a key (RFC 9449). Announced in discovery when on.</summary>
    bool AcceptsDpop { get; }

    /// <summary>Whether a URL may be a client id (section 18). Announced in discovery when on.</summary>
    bool AcceptsMetadataDocuments { get; }

    /// <summary>Claims of section 5.1 that also go into ID tokens.</summary>
    IReadOnlySet<string> EnabledExtendedClaims { get; }

    /// <summary>The tenant's default resource (section 8.2).</summary>
    Resource? DefaultResource { get; }

    /// <summary>A registered or built-in client; null when unknown or not usable.</summary>
    ValueTask<Client?> FindClientAsync(string clientId, CancellationToken ct);

    /// <summary>Whether a token of this client may still count: it is registered or built in, or its id is a URL and those are accepted. Fetches nothing.</summary>
    bool KnowsClient(string clientId);

    /// <summary>Compares a presented secret with every secret of the client, in fixed time (section 2.5).</summary>
    SecretVerdict VerifySecret(Client client, string secret);

    /// <summary>A registered resource, or <c>urn:logto:resource:organizations</c>; null when unknown.</summary>
    Resource? FindResource(string indicator);
}
