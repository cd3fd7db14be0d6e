using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Signet.Identity.Applications;
using Signet.Identity.AuditLogs;
using Signet.Identity.Credentials;
using Signet.Identity.Crypto;
using Signet.Identity.Keys;
using Signet.Identity.Outbound;
using Signet.Identity.Outbox;
using Signet.Identity.Protocol;
using Signet.Identity.ShortLived;
using Signet.Identity.Tenants;
using Signet.Identity.Users;
using Signet.Oidc.Hosting;

namespace Signet.Identity;

/// <summary>Registers the domain. The host adds <see cref="TenantEndpoints"/>, <see cref="KeyEncryptionKey"/> and a database.</summary>
public static class IdentityServices
{
    public static IServiceCollection AddSignetIdentity(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EnvelopeCipher>();
        services.AddOptions<RedirectUriOptions>().BindConfiguration(RedirectUriOptions.Section);
        services.AddSingleton<WildcardPolicy>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<SnapshotRefresh>();
        services.AddSingleton<TenantSeeder>();
        services.AddSingleton<HashScheduler>();
        services.AddSingleton<PasswordHasher>();
        services.AddSingleton<GroupCommit>();
        services.AddHostedService(provider => provider.GetRequiredService<GroupCommit>());
        services.AddHostedService<SnapshotPoller>();
        services.AddHostedService<ShortLivedCleaner>();
        services.AddScoped<CurrentTenant>();
        services.AddScoped<RequestOrigin>();
        services.AddScoped<SnapshotLoader>();
        services.AddScoped<KeyRotation>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<ShortLivedStore>();
        services.AddScoped<IShortLivedStore>(provider => provider.GetRequiredService<ShortLivedStore>());
        services.AddOutbound();
        services.AddOutbox();
        services.AddUsers();
        services.AddProtocol();
        return services;
    }
}
