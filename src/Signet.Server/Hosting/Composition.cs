using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Signet.Account;
using Signet.Connectors;
using Signet.Console;
using Signet.Experience;
using Signet.Identity;
using Signet.Identity.Http;
using Signet.Identity.Tenants;
using Signet.Management;
using Signet.Oidc;
using Signet.Server.Consoles;
using Signet.Server.Databases;
using Signet.Server.Health;
using Signet.Server.Http;
using Signet.Server.Keys;
using Signet.Server.RateLimits;
using Signet.Server.Settings;
using Signet.Server.Telemetry;
using Signet.Server.Tenants;

namespace Signet.Server.Hosting;

/// <summary>Every service of the process, part by part.</summary>
internal static class Composition
{
    public static ServerOptions AddSignet(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ServerOptions>().BindConfiguration(ServerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = SettingsCheck.Read<ServerOptions>(builder.Configuration);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(Endpoints.From(options));
        services.AddSingleton<HealthState>();
        services.AddSingleton<TenantHosts>();
        services.AddHostedService<DatabaseStart>();
        services.AddHostedService<Lifecycle>();
        services.AddCompression();
        services.AddRateLimits();
        services.AddTelemetry(builder.Configuration);
        services.Configure<RouteOptions>(routing => routing.SetParameterPolicy<RegexInlineRouteConstraint>("regex"));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
        AddParts(builder, options);
        return options;
    }

    private static void AddParts(WebApplicationBuilder builder, ServerOptions options)
    {
        var services = builder.Services;
        var key = KeyFile.Resolve(options);
        services.AddSingleton(key);
        services.AddDatabase(options);
        services.AddSignetIdentity();
        services.AddSignetOidc();
        services.AddSignetHttpEdge();
        services.AddSignetConnectors(options.DevelopmentConnectors);
        services.AddSignetExperience();
        services.AddSignetAccount();
        services.AddSignetManagement();
        services.Configure<HttpEdgeOptions>(edge => Configure(edge, builder.Environment, Endpoints.From(options)));
        services.AddSingleton<IConsoleHost, ConsoleHost>();
        services.AddSignetConsole();
        services.AddKekDataProtection(key);
    }

    private static void Configure(HttpEdgeOptions edge, IHostEnvironment environment, TenantEndpoints endpoints)
    {
        edge.IsProduction = environment.IsProduction();
        edge.AllowedOrigins.Add(endpoints.Admin);
    }
}
