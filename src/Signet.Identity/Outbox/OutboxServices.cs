using Microsoft.Extensions.DependencyInjection;

namespace Signet.Identity.Outbox;

internal static class OutboxServices
{
    public static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddHostedService<OutboxWorker>();
        services.AddScoped<OutboxRound>();
    }
}
