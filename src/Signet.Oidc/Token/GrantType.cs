using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Signet.Oidc.Http;
using Signet.Oidc.Token.Grants;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token;

/// <summary>The grants that the token endpoint serves, with the parameters each of them knows (section 6).</summary>
/// <param name="Name">Wire value of <c>grant_type</c>.</param>
/// <param name="AuditKey">Key of the audit entry.</param>
/// <param name="Parameters">Others are dropped before the grant sees the request.</param>
/// <param name="Handler">Resolves the grant.</param>
internal sealed record GrantType(
    string Name, string AuditKey, FrozenSet<string> Parameters, Func<IServiceProvider, IGrantHandler> Handler)
{
    private static readonly FrozenDictionary<string, GrantType> _byName = new[]
    {
        Of<AuthorizationCodeGrant>(GrantTypes.AuthorizationCode, "AuthorizationCode", "code", "redirect_uri", "code_verifier", "resource"),
        Of<RefreshTokenGrant>(GrantTypes.RefreshToken, "RefreshToken", "refresh_token", "scope", "organization_id", "resource"),
        Of<ClientCredentialsGrant>(GrantTypes.ClientCredentials, "ClientCredentials", "scope", "organization_id", "resource"),
        Of<DeviceCodeGrant>(GrantTypes.DeviceCode, "DeviceCode", "device_code", "resource"),
        Of<TokenExchangeGrant>(
            GrantTypes.TokenExchange, "TokenExchange",
            "subject_token", "subject_token_type", "actor_token", "actor_token_type", "organization_id", "scope", "resource"),
    }.ToFrozenDictionary(grant => grant.Name, StringComparer.Ordinal);

    public static GrantType? Find(string name) => _byName.GetValueOrDefault(name);

    public RequestParameters Keep(RequestParameters parameters) => new([.. parameters.Values.Where(value => Parameters.Contains(value.Key))]);

    private static GrantType Of<THandler>(string name, string key, params string[] parameters)
        where THandler : IGrantHandler =>
        new(name, "ExchangeTokenBy." + key, parameters.ToFrozenSet(StringComparer.Ordinal), services => services.GetRequiredService<THandler>());
}
