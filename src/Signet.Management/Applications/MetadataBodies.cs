using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Signet.Identity.Applications;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Applications;

/// <summary><c>oidcClientMetadata</c> as a client sends it (management.md 10.2).</summary>
internal sealed record OidcMetadataBody(
    [property: Optional, RedirectUri] string[]? RedirectUris = null,
    [property: Optional, RedirectUri] string[]? PostLogoutRedirectUris = null,
    [property: Optional, BackchannelLogoutUri] string? BackchannelLogoutUri = null,
    [property: Optional] bool? BackchannelLogoutSessionRequired = null,
    [property: Optional] string? LogoUri = null)
{
    public OidcClientMetadata ToMetadata() => new()
    {
        RedirectUris = [.. RedirectUris ?? []],
        PostLogoutRedirectUris = [.. PostLogoutRedirectUris ?? []],
        BackchannelLogoutUri = BackchannelLogoutUri,
        BackchannelLogoutSessionRequired = BackchannelLogoutSessionRequired,
        LogoUri = LogoUri,
    };
}

/// <summary><c>customClientMetadata</c> as a client sends it (management.md 10.2), with two settings beyond the contract.</summary>
internal sealed record CustomMetadataBody(
    [property: Optional, ItemLength(1)] string[]? CorsAllowedOrigins = null,
    [property: Optional] double? IdTokenTtl = null,
    [property: Optional] double? RefreshTokenTtl = null,
    [property: Optional, Range(1, 180)] int? RefreshTokenTtlInDays = null,
    [property: Optional] string? TenantId = null,
    [property: Optional] bool? AlwaysIssueRefreshToken = null,
    [property: Optional] bool? RotateRefreshToken = null,
    [property: Optional] bool? AllowTokenExchange = null,
    [property: Optional] bool? IsDeviceFlow = null,
    [property: Optional, Range(1, int.MaxValue)] int? MaxAllowedGrants = null,
    [property: Optional] bool? RequirePushedAuthorizationRequests = null,
    [property: Optional] bool? DpopBoundAccessTokens = null)
{
    public CustomClientMetadata ToMetadata() => new()
    {
        CorsAllowedOrigins = CorsAllowedOrigins?.ToImmutableArray(),
        IdTokenTtl = IdTokenTtl,
        RefreshTokenTtl = RefreshTokenTtl,
        RefreshTokenTtlInDays = RefreshTokenTtlInDays,
        TenantId = TenantId,
        AlwaysIssueRefreshToken = AlwaysIssueRefreshToken,
        RotateRefreshToken = RotateRefreshToken,
        AllowTokenExchange = AllowTokenExchange,
        IsDeviceFlow = IsDeviceFlow,
        MaxAllowedGrants = MaxAllowedGrants,
        RequirePushedAuthorizationRequests = RequirePushedAuthorizationRequests,
        DpopBoundAccessTokens = DpopBoundAccessTokens,
    };
}
