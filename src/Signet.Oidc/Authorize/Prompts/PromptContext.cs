using System.Collections.Immutable;
using Signet.Oidc.Grants;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.Authorize.Prompts;

/// <summary>What decides whether the user has to be asked something.</summary>
/// <param name="Request">The request.</param>
/// <param name="Session">Who is signed in.</param>
/// <param name="Grant">What user and client agreed on in this session.</param>
/// <param name="Done">Prompts that were answered in this request.</param>
/// <param name="ResourceScopes">Requested scopes that the user can have, by resource.</param>
/// <param name="Now">The time.</param>
internal sealed record PromptContext(
    AuthorizeRequest Request,
    Session? Session,
    Grant? Grant,
    ImmutableArray<string> Done,
    ImmutableDictionary<string, ImmutableArray<string>> ResourceScopes,
    DateTimeOffset Now)
{
    /// <summary>OP scopes that are neither granted nor rejected.</summary>
    public ImmutableArray<string> MissingOidcScopes =>
    [
        .. Request.Scopes.Where(scope => Wire.Scopes.IsProvider(scope)
            && Grant?.OidcScopes.Contains(scope) != true
            && Grant?.RejectedOidcScopes.Contains(scope) != true),
    ];

    /// <summary>Resource scopes that are neither granted nor rejected; resources without any are left out.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> MissingResourceScopes => ResourceScopes
        .Select(pair => KeyValuePair.Create(pair.Key, MissingOf(pair.Key, pair.Value)))
        .Where(pair => !pair.Value.IsEmpty)
        .ToImmutableDictionary();

    private ImmutableArray<string> MissingOf(string resource, ImmutableArray<string> scopes) =>
    [
        .. scopes.Where(scope => Grant?.ResourceScopes.GetValueOrDefault(resource)?.Contains(scope) != true
            && Grant?.RejectedResourceScopes.GetValueOrDefault(resource)?.Contains(scope) != true),
    ];
}
