using Signet.Oidc.Resources;

namespace Signet.Oidc.Tokens;

/// <summary>What an access token will be good for: the provider's own endpoints (opaque), a resource, or an organization (section 8.1).</summary>
internal sealed record TokenTarget
{
    private static readonly TimeSpan _organizationLifetime = TimeSpan.FromHours(1);

    private TokenTarget()
    {
    }

    public static TokenTarget Opaque { get; } = new();

    /// <summary>Set for a JWT.</summary>
    public string? Audience { get; private init; }

    public Resource? Resource { get; private init; }

    public string? OrganizationId { get; private init; }

    /// <summary>1 hour, or what the resource says (section 8.4).</summary>
    public TimeSpan Lifetime { get; private init; } = _organizationLifetime;

    public bool IsOpaque => Audience is null;

    /// <summary>The organization itself is the audience (section 9.2).</summary>
    public bool IsOrganizationToken => Resource is null && OrganizationId is not null;

    public static TokenTarget ForResource(Resource resource, string? organizationId = null) => new()
    {
        Audience = resource.Indicator,
        Resource = resource,
        OrganizationId = organizationId,
        Lifetime = resource.AccessTokenLifetime,
    };

    public static TokenTarget ForOrganization(string organizationId) => new()
    {
        Audience = Wire.ResourceIndicators.Organization(organizationId),
        OrganizationId = organizationId,
    };
}
