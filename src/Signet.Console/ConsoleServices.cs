using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;
using Signet.Console.Session;
using Signet.Console.Ui;
using Signet.Management.Client;

namespace Signet.Console;

/// <summary>Registration of the admin Console. The server also registers its <see cref="IConsoleHost"/>.</summary>
public static class ConsoleServices
{
    /// <summary>Adds the Console's pages, its session and its Management API client.</summary>
    public static IServiceCollection AddSignetConsole(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopRight;
            options.SnackbarConfiguration.VisibleStateDuration = 4000;
            options.SnackbarConfiguration.ShowTransitionDuration = 120;
            options.SnackbarConfiguration.HideTransitionDuration = 160;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 3;
            options.SnackbarConfiguration.PreventDuplicates = false;
        });
        services.TryAddSingleton(TimeProvider.System);
        AddSession(services);
        AddClients(services);
        services.AddScoped<Toasts>();
        services.AddScoped<ConsoleScript>();
        services.AddScoped<BrowserClock>();
        return services;
    }

    private static void AddSession(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<ConsoleSessions>();
        services.AddSingleton<SignInFlows>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<IdTokens>();
        services.AddSingleton<OidcClient>();
        services.AddScoped<ConsoleUser>();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication().AddCookie(ConsoleAuthentication.Scheme, ConsoleAuthentication.Configure);
        services.AddOptions<CookieAuthenticationOptions>(ConsoleAuthentication.Scheme)
            .Configure<TimeProvider>((options, time) => options.TimeProvider = time);
        services.AddAuthorizationBuilder().AddPolicy(ConsoleAuthentication.Policy, policy => policy
            .AddAuthenticationSchemes(ConsoleAuthentication.Scheme)
            .RequireAuthenticatedUser());
    }

    private static void AddClients(IServiceCollection services)
    {
        services.AddHttpClient(ConsoleAuthentication.BackchannelClient, (provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IConsoleHost>().AdminBackchannel;
            http.Timeout = TimeSpan.FromSeconds(20);
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
        services.AddHttpClient(ConsoleAuthentication.ManagementClient, (provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IConsoleHost>().TenantBackchannel;
            http.Timeout = TimeSpan.FromSeconds(20);
            http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
        services.AddScoped(provider => new SignetManagementClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ConsoleAuthentication.ManagementClient),
            new DelegatedTokenProvider(provider.GetRequiredService<ConsoleUser>().GetAccessTokenAsync)));
    }
}
