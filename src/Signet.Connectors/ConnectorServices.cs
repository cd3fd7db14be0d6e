using Microsoft.Extensions.DependencyInjection;
using Signet.Connectors.Catalog;
using Signet.Connectors.Development;
using Signet.Connectors.Facebook;
using Signet.Connectors.Instances;
using Signet.Connectors.Outbound;
using Signet.Connectors.Social;

namespace Signet.Connectors;

/// <summary>Registers the connectors that this build ships.</summary>
public static class ConnectorServices
{
    /// <param name="services">Receives the connectors.</param>
    /// <param name="withDevelopmentConnectors">Adds the four mock connectors (connectors.md 12), which let anybody in.</param>
    public static IServiceCollection AddSignetConnectors(this IServiceCollection services, bool withDevelopmentConnectors)
    {
        services.AddOptions<FacebookOptions>().BindConfiguration(FacebookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ProviderClient>();
        services.AddSingleton<ConnectorFactory, FacebookConnector>();
        if (withDevelopmentConnectors)
        {
            services.AddSingleton<ConnectorFactory, MockSocialConnector>();
            services.AddSingleton<ConnectorFactory, MockEmailConnector>();
            services.AddSingleton<ConnectorFactory, MockAlternativeEmailConnector>();
            services.AddSingleton<ConnectorFactory, MockSmsConnector>();
        }

        services.AddSingleton<ConnectorCatalog>();
        services.AddSingleton<ConnectorInstances>();
        services.AddScoped<ConnectorService>();
        services.AddScoped<SocialConnectors>();
        services.AddScoped<StoredTokens>();
        return services;
    }
}
