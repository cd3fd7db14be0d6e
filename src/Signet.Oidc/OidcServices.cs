using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.DeviceAuthorization;
using Signet.Oidc.Discovery;
using Signet.Oidc.Http;
using Signet.Oidc.Interactions;
using Signet.Oidc.Sessions;
using Signet.Oidc.Token;
using Signet.Oidc.Token.Grants;
using Signet.Oidc.Tokens;

namespace Signet.Oidc;

/// <summary>Registers the protocol. The host adds the interfaces of <c>Signet.Oidc.Hosting</c> and the stores, scoped.</summary>
public static class OidcServices
{
    public static IServiceCollection AddSignetOidc(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IStartupFilter, DoubleSlashFilter>();
        services.TryAddScoped<IInteractionStore, InteractionStore>();
        services.AddScoped<InteractionService>();
        services.AddScoped<SessionBinding>();
        services.AddScoped<ClientAuthenticator>();
        services.AddScoped<UnknownRouteEndpoint>().AddScoped<DiscoveryEndpoint>().AddScoped<JwksEndpoint>();
        return services.AddTokens().AddGrants();
    }

    private static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddScoped<AccessTokenFactory>()
        .AddScoped<IdTokenFactory>()
        .AddScoped<JwtReader>()
        .AddScoped<AuthorizationCodes>()
        .AddScoped<DeviceCodes>();

    private static IServiceCollection AddGrants(this IServiceCollection services) => services
        .AddScoped<TokenEndpoint>()
        .AddScoped<FirstTokens>()
        .AddScoped<RefreshTokenChecks>()
        .AddScoped<RefreshedTokens>()
        .AddScoped<ExchangeSubjects>()
        .AddScoped<ExchangeTargets>()
        .AddScoped<AuthorizationCodeGrant>()
        .AddScoped<RefreshTokenGrant>()
        .AddScoped<ClientCredentialsGrant>()
        .AddScoped<DeviceCodeGrant>()
        .AddScoped<TokenExchangeGrant>();
}
