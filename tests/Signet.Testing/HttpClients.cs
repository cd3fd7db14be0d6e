using System.Net;

namespace Signet.Testing;

/// <summary>Clients that reach the server under test on loopback.</summary>
public static class HttpClients
{
    public static HttpClient Create(Uri origin, CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = cookies is not null,
            MaxConnectionsPerServer = 256,
            // Who asks before sending a body waits for the answer, also on a busy machine.
            Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
        };
        if (cookies is not null)
        {
            handler.CookieContainer = cookies;
        }

        return new HttpClient(handler) { BaseAddress = origin, Timeout = TimeSpan.FromSeconds(60) };
    }
}
