using System.Buffers;
using System.Net;
using Signet.Identity.Tenants;
using Signet.Server.Settings;

namespace Signet.Server.Tenants;

/// <summary>The tenant a host name stands for when <c>ENDPOINT</c> has a <c>*</c>; without one every name is the default tenant.</summary>
internal sealed class TenantHosts
{
    private const int LongestId = 21;

    private static readonly SearchValues<char> _idCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly string? _before;
    private readonly string? _after;

    public TenantHosts(ServerOptions options)
    {
        if (options.Endpoint is null || !OriginAttribute.TryNormalise(options.Endpoint, out var origin) || origin.IndexOf('*', StringComparison.Ordinal) < 0)
        {
            return;
        }

        var host = origin[(origin.IndexOf("://", StringComparison.Ordinal) + 3)..].Split(':')[0].Split('*', 2);
        (_before, _after) = (host[0], host[1]);
    }

    public TenantId? Resolve(HttpRequest request)
    {
        if (_before is null || _after is null)
        {
            return TenantId.Default;
        }

#pragma warning disable RS0030 // The one place where the host decides something: which tenant's door was knocked on.
        var host = request.Host.Host.ToLowerInvariant();
#pragma warning restore RS0030
        if (IsThisMachine(host))
        {
            return TenantId.Default;
        }

        var length = host.Length - _before.Length - _after.Length;
        return length is > 0 and <= LongestId
            && host.StartsWith(_before, StringComparison.Ordinal)
            && host.EndsWith(_after, StringComparison.Ordinal)
            && host.AsSpan(_before.Length, length) is var id
            && !id.ContainsAnyExcept(_idCharacters)
                ? new TenantId(id.ToString())
                : null;
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
