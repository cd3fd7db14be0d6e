using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Signet.Identity.Outbound;

/// <summary>
/// Opens connections to public addresses only. The name is resolved once and the connection goes to the checked address, so that
/// a second DNS answer cannot redirect it; every redirect opens a connection of its own and is checked again.
/// </summary>
internal sealed class GuardedConnector(IOptions<OutboundOptions> options)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var endPoint = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(endPoint.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(endPoint.Host, ct);
        var allowed = MayBePrivate(endPoint) ? addresses : [.. addresses.Where(AddressGuard.IsPublic)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"{endPoint.Host} is not a public address; requests to it are refused.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayBePrivate(DnsEndPoint endPoint) => options.Value.AllowedPrivateHosts.Any(host =>
        string.Equals(host, endPoint.Host, StringComparison.OrdinalIgnoreCase)
        || string.Equals(host, $"{endPoint.Host}:{endPoint.Port}", StringComparison.OrdinalIgnoreCase));
}
