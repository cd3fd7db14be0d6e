using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Signet.Server.Http;

/// <summary>What a stranger may send before anything of ours looks at it (management.md 4.1; security.md class M).</summary>
internal static class RequestLimits
{
    /// <summary>Bytes.</summary>
    public const long MaxBody = 1024 * 1024;

    public static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = MaxBody;
        limits.MaxRequestLineSize = 16 * 1024;
        limits.MaxRequestHeadersTotalSize = 32 * 1024;
        limits.MaxRequestHeaderCount = 100;
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
    }
}
