using Microsoft.Extensions.DependencyInjection;
using Signet.Account.Access;
using Signet.Account.Identities;
using Signet.Account.Profile;
using Signet.Account.Verifications;

namespace Signet.Account;

/// <summary>Registers the Account API. The server adds the HTTP edge, the domain and the connectors.</summary>
public static class AccountServices
{
    public static IServiceCollection AddSignetAccount(this IServiceCollection services) => services
        .AddScoped<VerificationRecords>()
        .AddScoped<AccountGuard>()
        .AddScoped<ProfileView>()
        .AddScoped<ProfileChange>()
        .AddScoped<IdentityLinking>()
        .AddScoped<ProviderTokenUpdate>();
}
