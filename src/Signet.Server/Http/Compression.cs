using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Signet.Server.Http;

/// <summary>Negotiated gzip and brotli (management.md 4.2), for everything but the protocol's own answers.</summary>
internal static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>Tokens are never compressed: they do not shrink, and a length that depends on a secret tells something about it.</summary>
    public static IApplicationBuilder UseCompression(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/oidc", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseResponseCompression());
}
