using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Signet.Oidc.Authorize;
using Signet.Oidc.BackChannelLogout;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.DeviceAuthorization;
using Signet.Oidc.Discovery;
using Signet.Oidc.Dpop;
using Signet.Oidc.EndSession;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Interactions;
using Signet.Oidc.Introspection;
using Signet.Oidc.PushedAuthorization;
using Signet.Oidc.Revocation;
using Signet.Oidc.Sessions;
using Signet.Oidc.Token;
using Signet.Oidc.Token.Grants;
using Signet.Oidc.Tokens;
using Signet.Oidc.UserInfo;

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
        services.AddScoped<ClientAuthenticator>().AddScoped<ClientAssertions>();
        services.AddScoped<UnknownRouteEndpoint>().AddScoped<DiscoveryEndpoint>().AddScoped<JwksEndpoint>();
        return services.AddTokens().AddGrants().AddAuthorization().AddLogout().AddDeviceFlow();
    }

    private static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddScoped<AccessTokenFactory>()
        .AddScoped<IdTokenFactory>()
        .AddScoped<JwtReader>()
        .AddScoped<AuthorizationCodes>()
        .AddScoped<DeviceCodes>()
        .AddScoped(provider => new LiveTokens(
            provider.GetRequiredService<ITokenStore>(),
            provider.GetRequiredService<SessionBinding>(),
            provider.GetRequiredService<IOidcTenant>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped<DpopNonces>()
        .AddScoped<DpopVerifier>()
        .AddScoped<TokenBinding>()
        .AddScoped(provider => new SenderConstraint(provider.GetRequiredService<IOidcTenant>(), provider.GetRequiredService<DpopVerifier>()))
        .AddScoped<UserInfoEndpoint>()
        .AddScoped<IntrospectionEndpoint>()
        .AddScoped<RevocationEndpoint>();

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

    private static IServiceCollection AddAuthorization(this IServiceCollection services) => services
        .AddScoped<SessionCookies>()
        .AddScoped<SessionAuthorizations>()
        .AddScoped<PushedRequests>()
        .AddScoped<PushedAuthorizationEndpoint>()
        .AddScoped<AuthorizeRequestReader>()
        .AddScoped<AuthorizeInteraction>()
        .AddScoped<AuthorizeFinish>()
        .AddScoped<AuthorizeFlow>()
        .AddScoped<AuthorizeEndpoint>()
        .AddScoped<ResumedSession>()
        .AddScoped<ResumeEndpoint>();

    private static IServiceCollection AddLogout(this IServiceCollection services) => services
        .AddScoped<LogoutNotices>()
        .AddScoped(provider => new SessionEnd(
            provider.GetRequiredService<ISessionStore>(),
            provider.GetRequiredService<IGrantStore>(),
            provider.GetRequiredService<LogoutNotices>()))
        .AddScoped<LogoutPrompt>()
        .AddScoped<EndSessionEndpoint>()
        .AddScoped<ConfirmEndpoint>()
        .AddScoped<SuccessEndpoint>();

    private static IServiceCollection AddDeviceFlow(this IServiceCollection services) => services
        .AddScoped<DeviceApproval>()
        .AddScoped<DeviceAuthorizationEndpoint>()
        .AddScoped<UserCodeEndpoint>();
}
