using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Applications;

/// <summary>GET /api/systems/application: a self-hosted deployment has no provider for protected applications (management.md 10.8).</summary>
internal static class ProtectedApps
{
    internal static ApiError NotConfigured { get; } = new("application.protected_app_not_configured", 501);

    internal static NoContentAnswer GetSystem() => NotConfigured;
}
