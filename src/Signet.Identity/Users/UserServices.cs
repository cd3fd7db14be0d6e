using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Credentials;
using Signet.Identity.Sessions;
using Signet.Identity.Vault;
using Signet.Identity.Verification;

namespace Signet.Identity.Users;

internal static class UserServices
{
    public static void AddUsers(this IServiceCollection services)
    {
        services.AddOptions<BreachCheckOptions>().BindConfiguration(BreachCheckOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BreachedPasswords>();
        services.AddSingleton<PasswordPolicyChecker>();
        services.AddSingleton<SentinelGate>();
        services.AddScoped<Sentinel>();
        services.AddScoped<UserDirectory>();
        services.AddScoped<UserPasswords>();
        services.AddScoped<UserService>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<UserSessions>();
        services.AddScoped<TokenVault>();
    }
}
