using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Signet.Oidc.Interactions;

namespace Signet.Oidc;

/// <summary>Registers the protocol. The host adds the interfaces of <c>Signet.Oidc.Hosting</c> and the stores.</summary>
public static class OidcServices
{
    public static IServiceCollection AddSignetOidc(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IInteractionStore, InteractionStore>();
        services.AddScoped<InteractionService>();
        return services;
    }
}
