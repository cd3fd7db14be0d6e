using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Applications;

/// <summary>An application's branding overrides and legal links (management.md 10.8).</summary>
public sealed class ApplicationSignInExperience : ISnapshotData
{
    private ApplicationSignInExperience()
    {
    }

    public TenantId TenantId { get; private init; }

    public string ApplicationId { get; private init; } = "";

    public JsonObject Color { get; set; } = [];

    public JsonObject Branding { get; set; } = [];

    public string? CustomCss { get; set; }

    public string? TermsOfUseUri { get; set; }

    public string? PrivacyPolicyUri { get; set; }

    public string? DisplayName { get; set; }

    public static ApplicationSignInExperience Create(TenantId tenant, string applicationId) => new()
    {
        TenantId = tenant,
        ApplicationId = applicationId,
    };
}
