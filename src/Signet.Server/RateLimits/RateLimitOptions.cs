using System.ComponentModel.DataAnnotations;

namespace Signet.Server.RateLimits;

/// <summary>How much one address and one tenant may ask of the endpoints that anybody can reach (security.md part 3).</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "Signet:RateLimits";

    /// <summary>Requests per minute from one address; a full minute's worth may come at once. Loopback is not counted: it is the operator's own proxy or tool.</summary>
    [Range(1, 1_000_000)]
    public int PerAddressPerMinute { get; set; } = 1200;

    /// <summary>Attempts per minute from one address to prove something: password, code, new account.</summary>
    [Range(1, 1_000_000)]
    public int AttemptsPerAddressPerMinute { get; set; } = 120;

    /// <summary>Requests of one tenant that may run at the same time on this node.</summary>
    [Range(1, 1_000_000)]
    public int ConcurrentPerTenant { get; set; } = 2000;
}
