using Microsoft.Extensions.DependencyInjection;
using Signet.Management.SignInExperiences;

namespace Signet.Management;

/// <summary>Registers the Management API. The server adds the HTTP edge, the domain and the connectors.</summary>
public static class ManagementServices
{
    public static IServiceCollection AddSignetManagement(this IServiceCollection services)
    {
        services.AddScoped<ExperienceRules>();
        return services;
    }
}
