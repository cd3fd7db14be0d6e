using System.Runtime.CompilerServices;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Signet.Server.Telemetry;

/// <summary>OpenTelemetry by its standard variables; without an <c>OTEL_EXPORTER_OTLP_*ENDPOINT</c> nothing is loaded.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var traces = IsConfigured(configuration, "TRACES");
        var metrics = IsConfigured(configuration, "METRICS");
        if (traces || metrics)
        {
            services.AddExporters(configuration["OTEL_SERVICE_NAME"] ?? "signet", traces, metrics);
        }

        return services;
    }

    // Not inlined: a method that names the libraries loads them when it is entered.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddExporters(this IServiceCollection services, string name, bool traces, bool metrics)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(name));
        if (traces)
        {
            telemetry.WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource("Signet.*", "Npgsql").AddOtlpExporter());
        }

        if (metrics)
        {
            telemetry.WithMetrics(meters => meters.AddAspNetCoreInstrumentation().AddMeter("Signet.*", "Npgsql", "System.Runtime").AddOtlpExporter());
        }
    }

    private static bool IsConfigured(IConfiguration configuration, string signal) =>
        !string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)
        && !string.Equals(configuration[$"OTEL_{signal}_EXPORTER"], "none", StringComparison.OrdinalIgnoreCase)
        && (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]) is { Length: > 0 };
}
