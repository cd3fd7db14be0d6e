using Signet.Identity.Tenants;

namespace Signet.Server.Settings;

/// <summary>The public origins that follow from the settings (management.md 1.1).</summary>
internal static class Endpoints
{
    public static TenantEndpoints From(ServerOptions options)
    {
        var scheme = string.IsNullOrEmpty(options.HttpsCertPath) ? "http" : "https";
        return new TenantEndpoints(Origin(options.Endpoint, scheme, options.Port), Origin(options.AdminEndpoint, scheme, options.AdminPort));
    }

    private static string Origin(string? setting, string scheme, int port) =>
        setting is not null && OriginAttribute.TryNormalise(setting, out var origin) ? origin : $"{scheme}://localhost:{port}";
}
