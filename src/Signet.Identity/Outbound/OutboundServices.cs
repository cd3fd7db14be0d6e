using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Signet.Identity.Outbound;

internal static class OutboundServices
{
    public static void AddOutbound(this IServiceCollection services)
    {
        services.AddOptions<OutboundOptions>().BindConfiguration("Signet:Outbound").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<GuardedConnector>();
        services.AddSingleton<OutboundHttp>();
        AddClient(services, OutboundHttp.ClientName, maxRedirects: 3);
        AddClient(services, OutboundHttp.ClientName + "-no-redirect", maxRedirects: 0);
    }

    private static void AddClient(IServiceCollection services, string name, int maxRedirects) => services
        .AddHttpClient(name, (provider, client) =>
        {
            client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<OutboundOptions>>().Value.TimeoutSeconds);
            client.MaxResponseContentBufferSize = OutboundHttp.MaxResponseBytes;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Signet");
        })
        .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
        {
            ConnectCallback = provider.GetRequiredService<GuardedConnector>().ConnectAsync,
            AllowAutoRedirect = maxRedirects > 0,
            MaxAutomaticRedirections = Math.Max(1, maxRedirects),
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        });
}
