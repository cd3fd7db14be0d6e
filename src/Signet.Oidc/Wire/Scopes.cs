using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Signet.Oidc.Wire;

/// <summary>The scopes of the provider itself (section 1.5); every other scope belongs to a resource.</summary>
internal static class Scopes
{
    public const string OpenId = "openid";
    public const string OfflineAccess = "offline_access";
    public const string Organizations = "urn:logto:scope:organizations";

    /// <summary>In the order of <c>scopes_supported</c>.</summary>
    public static ImmutableArray<string> Provider { get; } =
    [
        OpenId, OfflineAccess, "profile", "email", "phone", "address", "custom_data", "identities", "roles", Organizations,
        "urn:logto:scope:organization_roles", "urn:logto:scope:sessions", "urn:logto:scope:trusted_devices",
    ];

    private static readonly FrozenSet<string> _provider = Provider.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsProvider(string scope) => _provider.Contains(scope);

    /// <summary>Splits at spaces; duplicates and empty parts are dropped, order is kept.</summary>
    public static ImmutableArray<string> Parse(string? scope) =>
        string.IsNullOrEmpty(scope) ? [] : [.. scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    public static string Join(IEnumerable<string> scopes) => string.Join(' ', scopes);
}
