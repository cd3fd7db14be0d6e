using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Signet.Identity.Applications;

/// <summary>An application's own protocol settings, as on the wire (oidc.md 2.8); absent means the default.</summary>
public sealed record CustomClientMetadata
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? CorsAllowedOrigins { get; init; }

    /// <summary>Seconds; default 3600.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? IdTokenTtl { get; init; }

    /// <summary>Seconds; used only without <see cref="RefreshTokenTtlInDays"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RefreshTokenTtl { get; init; }

    /// <summary>1 to 180; default 14.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RefreshTokenTtlInDays { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TenantId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AlwaysIssueRefreshToken { get; init; }

    /// <summary>Default true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RotateRefreshToken { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AllowTokenExchange { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsDeviceFlow { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxAllowedGrants { get; init; }

    /// <summary>Every authorization request must be pushed (RFC 9126 section 6). Not of the contract; default false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RequirePushedAuthorizationRequests { get; init; }

    /// <summary>No token without a DPoP proof (RFC 9449 section 5.2). Not of the contract; default false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? DpopBoundAccessTokens { get; init; }
}
