using System.Net;

namespace Signet.Testing;

/// <summary>What a browser does between a client application and the server: keeps cookies and follows redirects when told to.</summary>
public sealed class Browser(Uri origin) : IDisposable
{
    private const int MostRedirects = 20;

    public CookieContainer Cookies { get; } = new();

    private HttpClient? _http;

    /// <summary>Sends this browser's cookies; does not follow redirects.</summary>
    public HttpClient Http => _http ??= HttpClients.Create(origin, Cookies);

    /// <summary>Follows redirects inside the server and stops at the first page, or at the first address outside it.</summary>
    public async Task<Landing> GoAsync(string url, CancellationToken ct = default)
    {
        var target = new Uri(origin, url);
        for (var i = 0; i < MostRedirects; i++)
        {
            if (target.Authority != origin.Authority)
            {
                return new Landing(target, null);
            }

            var response = await Http.GetAsync(target, ct);
            if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                return new Landing(target, response);
            }

            target = new Uri(target, location);
        }

        throw new InvalidOperationException($"More than {MostRedirects} redirects, last to {target}.");
    }

    public void Dispose() => _http?.Dispose();
}
