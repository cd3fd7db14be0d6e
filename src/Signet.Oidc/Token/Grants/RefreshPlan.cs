using System.Collections.Immutable;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Token.Grants;

/// <summary>What a refresh was decided to give.</summary>
/// <param name="Request">The request.</param>
/// <param name="Token">The presented token.</param>
/// <param name="Target">What the access token is for.</param>
/// <param name="Scopes">Effective scope: the requested part of the stored one.</param>
/// <param name="AccessTokenScope">Scope of the access token.</param>
internal sealed record RefreshPlan(
    TokenRequest Request, RefreshToken Token, TokenTarget Target, ImmutableArray<string> Scopes, string AccessTokenScope);
