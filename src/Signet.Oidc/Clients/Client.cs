using Signet.Oidc.Wire;

namespace Signet.Oidc.Clients;

/// <summary>A party that may talk to the provider (contract section 2). Immutable; metadata follows from <see cref="Type"/>.</summary>
public sealed class Client
{
    private RedirectUriPattern[]? _redirectPatterns;
    private RedirectUriPattern[]? _postLogoutPatterns;
    private bool? _hasUnusableRedirectUri;
    private bool? _hasUnusablePostLogoutRedirectUri;

    public required string Id { get; init; }

    public required ClientType Type { get; init; }

    public bool IsDeviceFlow { get; init; }

    /// <summary>Third parties ask for consent and are limited to <see cref="AllowedUserScopes"/>.</summary>
    public bool IsThirdParty { get; init; }

    /// <summary>Exists without an application row (section 2.2); exempt from access control.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Set for <c>private_key_jwt</c>, which only metadata-document clients use (section 18.3).</summary>
    public ClientKeys? Keys { get; init; }

    /// <summary>What a metadata document says about its client; null for others.</summary>
    public ClientPresentation? Presentation { get; init; }

    /// <summary>Why the client's metadata document must not be used; null when it may.</summary>
    public string? Fault { get; init; }

    public bool AllowsTokenExchange { get; init; }

    /// <summary>Gets no token without a DPoP proof (RFC 9449 section 5.2).</summary>
    public bool RequiresDpop { get; init; }

    /// <summary>Every authorization request must have been pushed (RFC 9126 section 6).</summary>
    public bool RequiresPushedRequests { get; init; }

    /// <summary>Section 2.9; built-in and metadata-document clients never have it.</summary>
    public bool HasAccessControl { get; init; }

    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>False where a <c>*</c> in a registered URI must match nothing (security.md 1.14).</summary>
    public bool AllowsWildcards { get; init; } = true;

    public IReadOnlyList<string> PostLogoutRedirectUris { get; init; } = [];

    public IReadOnlyList<string> CorsAllowedOrigins { get; init; } = [];

    public string? BackchannelLogoutUri { get; init; }

    public bool BackchannelLogoutSessionRequired { get; init; }

    public TimeSpan IdTokenLifetime { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan RefreshTokenLifetime { get; init; } = TimeSpan.FromDays(14);

    public bool RotatesRefreshTokens { get; init; } = true;

    public bool AlwaysIssuesRefreshToken { get; init; }

    public int? MaxAllowedGrants { get; init; }

    /// <summary>OP scopes a third party may ask for besides <c>openid</c> and <c>offline_access</c>; ignored for first parties.</summary>
    public IReadOnlySet<string> AllowedUserScopes { get; init; } = new HashSet<string>();

    /// <summary><c>application_type</c> <c>native</c>.</summary>
    public bool IsNative => Type is ClientType.Native;

    /// <summary>Token endpoint auth method <c>none</c>.</summary>
    public bool IsPublic => Type is ClientType.Native or ClientType.Spa || (IsMetadataDocument && Keys is null);

    public bool IsMetadataDocument => Type is ClientType.MetadataDocument;

    public bool RequiresPkce => IsPublic || IsMetadataDocument;

    /// <summary>Whether users sign in through its redirect URIs.</summary>
    public bool IsInteractive => Type is not ClientType.MachineToMachine && !IsDeviceFlow;

    public bool Allows(string grantType) => grantType switch
    {
        GrantTypes.AuthorizationCode => IsInteractive,
        GrantTypes.RefreshToken => Type is not ClientType.MachineToMachine,
        GrantTypes.ClientCredentials => Type is ClientType.MachineToMachine,
        GrantTypes.DeviceCode => IsDeviceFlow,
        GrantTypes.TokenExchange => AllowsTokenExchange,
        _ => false,
    };

    internal bool HasUnusableRedirectUri => _hasUnusableRedirectUri ??= RedirectUris.Any(ClientMetadataCheck.IsUnusable);

    internal bool HasUnusablePostLogoutRedirectUri =>
        _hasUnusablePostLogoutRedirectUri ??= PostLogoutRedirectUris.Any(ClientMetadataCheck.IsUnusable);

    internal RedirectUriPattern[] RedirectPatterns => _redirectPatterns ??= PatternsOf(RedirectUris);

    internal RedirectUriPattern[] PostLogoutPatterns => _postLogoutPatterns ??= PatternsOf(PostLogoutRedirectUris);

    private RedirectUriPattern[] PatternsOf(IReadOnlyList<string> uris) =>
        [.. uris.Where(uri => AllowsWildcards || !uri.Contains('*', StringComparison.Ordinal)).Select(RedirectUriPattern.Parse)];
}
