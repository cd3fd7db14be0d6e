using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Signet.Identity.Tenants;

namespace Signet.Server.RateLimits;

/// <summary>One limiter per address for what anybody can reach, a stricter one for attempts, and one that keeps tenants from starving each other.</summary>
internal static class RateLimitServices
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, options) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(Attempts(options.Value), Addresses(options.Value), Tenants(options.Value));
            limiter.OnRejected = RejectAsync;
        });
        return services;
    }

    private static PartitionedRateLimiter<HttpContext> Attempts(RateLimitOptions options) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(
        context => OpenPaths.IsAttempt(context.Request) && Address(context) is { } address
            ? PerMinute(address, options.AttemptsPerAddressPerMinute)
            : RateLimitPartition.GetNoLimiter(IPAddress.None));

    private static PartitionedRateLimiter<HttpContext> Addresses(RateLimitOptions options) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(
        context => OpenPaths.IsOpen(context.Request) && Address(context) is { } address
            ? PerMinute(address, options.PerAddressPerMinute)
            : RateLimitPartition.GetNoLimiter(IPAddress.None));

    private static PartitionedRateLimiter<HttpContext> Tenants(RateLimitOptions options) => PartitionedRateLimiter.Create<HttpContext, string>(
        context => context.RequestServices.GetRequiredService<CurrentTenant>() is { IsSet: true } tenant
            ? RateLimitPartition.GetConcurrencyLimiter(tenant.Id.Value, _ => new ConcurrencyLimiterOptions { PermitLimit = options.ConcurrentPerTenant })
            : RateLimitPartition.GetNoLimiter(""));

    private static RateLimitPartition<IPAddress> PerMinute(IPAddress address, int permits) => RateLimitPartition.GetTokenBucketLimiter(
        address,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = Math.Max(1, permits / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1d, 60d / permits)),
        });

    /// <summary>Who asks: an IPv4 address, or the /64 an IPv6 customer owns; nobody for loopback.</summary>
    private static IPAddress? Address(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16)
        {
            bytes.AsSpan(8).Clear();
        }

        return new IPAddress(bytes);
    }

    private static async ValueTask RejectAsync(OnRejectedContext context, CancellationToken ct)
    {
        var response = context.HttpContext.Response;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(new { message = "Too Many Requests" }, ct);
    }
}
