namespace Signet.Identity.Outbound;

/// <summary>The only way this product calls out: guarded addresses, 10 s, 1 MiB, at most 3 redirects (security.md 1.5).</summary>
public sealed class OutboundHttp(IHttpClientFactory clients)
{
    /// <summary>Name of the client in the factory.</summary>
    public const string ClientName = "signet-outbound";

    /// <summary>Largest answer that is read, in bytes.</summary>
    public const int MaxResponseBytes = 1024 * 1024;

    /// <summary>A client that follows up to three redirects.</summary>
    public HttpClient CreateClient() => clients.CreateClient(ClientName);

    /// <summary>A client that follows no redirect: back-channel logout, metadata documents.</summary>
    public HttpClient CreateClientWithoutRedirects() => clients.CreateClient(ClientName + "-no-redirect");
}
