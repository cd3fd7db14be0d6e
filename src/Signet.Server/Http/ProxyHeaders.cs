using Microsoft.AspNetCore.HttpOverrides;
using Signet.Server.Settings;

namespace Signet.Server.Http;

/// <summary><c>X-Forwarded-*</c> counts only with TRUST_PROXY_HEADER and only from the networks it names (security.md class E).</summary>
internal static class ProxyHeaders
{
    public static IApplicationBuilder UseProxyHeaders(this IApplicationBuilder app, ServerOptions options)
    {
        if (!ProxyNetworksAttribute.TryParse(options.TrustProxyHeader, out var networks) || networks.Count == 0)
        {
            return app;
        }

        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        return app.UseForwardedHeaders(forwarded);
    }
}
