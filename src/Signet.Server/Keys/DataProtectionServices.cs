using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Signet.Identity.Crypto;

namespace Signet.Server.Keys;

internal static class DataProtectionServices
{
    /// <summary>Replaces the framework's key ring by <see cref="KekDataProtection"/>. Call it after everything that adds data protection.</summary>
    public static IServiceCollection AddKekDataProtection(this IServiceCollection services, KeyEncryptionKey key)
    {
        // The framework would make a key ring in the home folder at every start.
        foreach (var warmUp in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(warmUp);
        }

        services.RemoveAll<IDataProtectionProvider>();
        return services.AddSingleton<IDataProtectionProvider>(new KekDataProtection(key.Bytes.ToArray()));
    }
}
