using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Statements;
using Signet.Identity.Tenants;

namespace Signet.Identity;

/// <summary>Registers <see cref="SignetDb"/>. Contexts are pooled: building one costs more than most queries.</summary>
public static class DatabaseServices
{
    public static IServiceCollection AddSignetDb(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
    {
        services.AddSingleton<CompiledQueries>();
        services.AddSingleton<ProtocolStatements>();
        services.AddPooledDbContextFactory<SignetDb>(configure);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<SignetDb>>().CreateDbContext()
            .Open(provider.GetRequiredService<CurrentTenant>()));
        return services;
    }
}
