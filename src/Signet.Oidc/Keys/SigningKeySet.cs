using System.Collections.Immutable;
using Microsoft.IdentityModel.Tokens;

namespace Signet.Oidc.Keys;

/// <summary>The published keys of a tenant: exactly one current, at most one next and one previous (section 15.1).</summary>
public sealed class SigningKeySet
{
    private readonly Lazy<ImmutableArray<SecurityKey>> _verificationKeys;

    public SigningKeySet(IEnumerable<SigningKey> keys)
    {
        Keys = [.. keys.OrderBy(key => key.Status)];
        Current = Keys.Single(key => key.Status == SigningKeyStatus.Current);
        _verificationKeys = new Lazy<ImmutableArray<SecurityKey>>(() => [.. Keys.Select(key => key.CreateVerificationKey())]);
        Algorithms = [.. Keys.SelectMany(AlgorithmsOf).Distinct()];
        Jwks = new Lazy<byte[]>(() => JwksDocument.Write(this));
    }

    /// <summary>Current, next, previous.</summary>
    public ImmutableArray<SigningKey> Keys { get; }

    public SigningKey Current { get; }

    /// <summary>Keys whose signatures are accepted.</summary>
    public ImmutableArray<SecurityKey> VerificationKeys => _verificationKeys.Value;

    /// <summary><c>id_token_signing_alg_values_supported</c> (section 15.2).</summary>
    public ImmutableArray<string> Algorithms { get; }

    internal Lazy<byte[]> Jwks { get; }

    private static IEnumerable<string> AlgorithmsOf(SigningKey key) => key.Algorithm == "RS256" ? ["PS256", "RS256"] : [key.Algorithm];
}
