using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Http.Authentication;

namespace Signet.Identity.Http;

/// <summary>Registers and mounts the HTTP edge that every API below <c>/api</c> shares.</summary>
public static class HttpEdgeServices
{
    public static IServiceCollection AddSignetHttpEdge(this IServiceCollection services)
    {
        services.AddOptions<HttpEdgeOptions>();
        services.AddSingleton<ManagementBearers>();
        services.AddScoped<ManagementTokenValidator>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ManagementBearerHandler>(ManagementBearerHandler.SchemeName, configureOptions: null)
            .AddScheme<AuthenticationSchemeOptions, AccountBearerHandler>(AccountBearerHandler.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiPolicies.Management, policy => policy
                .AddAuthenticationSchemes(ManagementBearerHandler.SchemeName)
                .RequireAuthenticatedUser())
            .AddPolicy(ApiPolicies.Account, policy => policy
                .AddAuthenticationSchemes(AccountBearerHandler.SchemeName)
                .RequireAuthenticatedUser()
                .RequireClaim(AccountBearerHandler.ScopeClaim, AccountBearerHandler.OpenId));
        services.ConfigureHttpJsonOptions(json => EdgeJson.Configure(json.SerializerOptions));
        return services;
    }

    /// <summary>Call it before <c>UseRouting()</c>: HEAD is routed as GET.</summary>
    public static IApplicationBuilder UseSignetApiEdge(this IApplicationBuilder app) => app.UseMiddleware<ApiEdgeMiddleware>();
}
