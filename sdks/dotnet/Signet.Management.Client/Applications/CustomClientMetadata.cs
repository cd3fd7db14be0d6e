namespace Signet.Management.Client.Applications;

/// <summary>Token settings of an application. Replaced as a whole by an update.</summary>
public sealed record CustomClientMetadata
{
    /// <summary>Origins that may call the token and userinfo endpoints from a browser.</summary>
    public IReadOnlyList<string>? CorsAllowedOrigins { get; init; }

    /// <summary>Seconds; 3600 unless set.</summary>
    public int? IdTokenTtl { get; init; }

    /// <summary>Seconds; deprecated, kept when present.</summary>
    public int? RefreshTokenTtl { get; init; }

    /// <summary>1 to 180; 14 unless set.</summary>
    public int? RefreshTokenTtlInDays { get; init; }

    /// <summary>Internal.</summary>
    public string? TenantId { get; init; }

    /// <summary>Issue refresh tokens even without <c>offline_access</c>.</summary>
    public bool? AlwaysIssueRefreshToken { get; init; }

    /// <summary>True unless set.</summary>
    public bool? RotateRefreshToken { get; init; }

    /// <summary>RFC 8693; false unless set.</summary>
    public bool? AllowTokenExchange { get; init; }

    /// <summary>RFC 8628; immutable.</summary>
    public bool? IsDeviceFlow { get; init; }

    /// <summary>Most concurrent grants of one user; unlimited unless set.</summary>
    public int? MaxAllowedGrants { get; init; }

    /// <summary>RFC 9126; refuse authorization requests that were not pushed. False unless set.</summary>
    public bool? RequirePushedAuthorizationRequests { get; init; }

    /// <summary>RFC 9449; no token without a proof of the client's key. False unless set.</summary>
    public bool? DpopBoundAccessTokens { get; init; }
}
