using System.Collections.Immutable;
using Signet.Oidc.Authorize.Checks;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Authorize;

/// <summary>A pure check of an authorization request: the refusal, or null.</summary>
internal delegate OidcError? AuthorizeCheck(AuthorizeRequest request);

/// <summary>What an authorization request must satisfy once client and redirect URI are known, in this order (section 3.3).</summary>
internal static class AuthorizeChecks
{
    public static ImmutableArray<AuthorizeCheck> InOrder { get; } =
    [
        DuplicateCheck.Run, UnsupportedParameterCheck.Run, ResponseModeCheck.Run, ResponseTypeCheck.Run, PromptCheck.Run,
        ScopeCheck.Run, OpenIdOnlyCheck.Run, PkceCheck.Run, DpopThumbprintCheck.Run, ResourceCheck.Run, MaxAgeCheck.Run, IdTokenHintCheck.Run,
    ];

    /// <summary>The same, of a request that came with the browser.</summary>
    public static ImmutableArray<AuthorizeCheck> AtAuthorize { get; } = [PushedRequestCheck.Run, .. InOrder];

    /// <summary>A device has neither a redirect URI nor a response (RFC 8628 section 3.1).</summary>
    public static ImmutableArray<AuthorizeCheck> ForDevices { get; } =
    [
        DuplicateCheck.Run, UnsupportedParameterCheck.Run, PromptCheck.Run, ScopeCheck.Run, OpenIdOnlyCheck.Run, ResourceCheck.Run,
        MaxAgeCheck.Run, IdTokenHintCheck.Run,
    ];

    public static OidcError? Run(ImmutableArray<AuthorizeCheck> checks, AuthorizeRequest request)
    {
        foreach (var check in checks)
        {
            if (check(request) is { } error)
            {
                return error;
            }
        }

        return null;
    }
}
