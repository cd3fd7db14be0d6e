using System.Collections.Frozen;

namespace Signet.Oidc.Wire;

/// <summary>Which claims a scope stands for (section 5.1).</summary>
internal static class ScopeClaims
{
    private static readonly FrozenDictionary<string, string[]> _always = new Dictionary<string, string[]>
    {
        ["profile"] =
        [
            "name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website",
            "gender", "birthdate", "zoneinfo", "locale", "updated_at", "username", "created_at",
        ],
        ["email"] = ["email", "email_verified"],
        ["phone"] = ["phone_number", "phone_number_verified"],
        ["address"] = ["address"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> _extended = new Dictionary<string, string[]>
    {
        ["custom_data"] = ["custom_data"],
        ["identities"] = ["identities", "sso_identities"],
        ["roles"] = ["roles"],
        [Scopes.Organizations] = ["organizations", "organization_data"],
        ["urn:logto:scope:organization_roles"] = ["organization_roles"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static HashSet<string> ForUserInfo(IEnumerable<string> scopes)
    {
        var claims = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scope in scopes)
        {
            claims.UnionWith(_always.GetValueOrDefault(scope, []));
            claims.UnionWith(_extended.GetValueOrDefault(scope, []));
        }

        return claims;
    }

    /// <param name="scopes">Effective scopes.</param>
    /// <param name="enabledExtended">Extended claims that the tenant wants in ID tokens.</param>
    public static HashSet<string> ForIdToken(IReadOnlyCollection<string> scopes, IReadOnlySet<string> enabledExtended)
    {
        var claims = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scope in scopes)
        {
            claims.UnionWith(_always.GetValueOrDefault(scope, []));
            claims.UnionWith(_extended.GetValueOrDefault(scope, []).Where(enabledExtended.Contains));
        }

        return claims;
    }
}
