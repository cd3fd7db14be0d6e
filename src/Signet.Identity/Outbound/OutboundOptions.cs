using System.ComponentModel.DataAnnotations;

namespace Signet.Identity.Outbound;

/// <summary>What the server may call (security.md 1.5). Settings <c>Signet:Outbound:…</c>.</summary>
public sealed class OutboundOptions
{
    /// <summary>Hosts (<c>host</c> or <c>host:port</c>) that may resolve to private or loopback addresses, e.g. a simulator.</summary>
    public IList<string> AllowedPrivateHosts { get; } = [];

    /// <summary>Longest wait for a whole exchange, in seconds.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;
}
