using System.Collections.Immutable;

namespace Signet.Oidc.Interactions;

/// <summary>What the sign-in pages are asked to do.</summary>
/// <param name="Name"><c>login</c> or <c>consent</c>.</param>
/// <param name="Reasons">Names of the checks that asked for it.</param>
public sealed record PromptDetails(string Name, ImmutableArray<string> Reasons)
{
    /// <summary>Requested OP scopes that are neither granted nor rejected, <c>openid</c> and <c>offline_access</c> included.</summary>
    public ImmutableArray<string> MissingOidcScopes { get; init; } = [];

    /// <summary>Requested and available scopes that are neither granted nor rejected, by resource indicator.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> MissingResourceScopes { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}
