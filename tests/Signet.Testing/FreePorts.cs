using System.Net;
using System.Net.Sockets;

namespace Signet.Testing;

/// <summary>Loopback ports that nobody listens on. Handed out once per process, so that parallel servers do not meet.</summary>
public static class FreePorts
{
    private static readonly HashSet<int> _handedOut = [];

    public static int Next()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            lock (_handedOut)
            {
                if (_handedOut.Add(port))
                {
                    return port;
                }
            }
        }
    }
}
