using System.Security.Cryptography;
using System.Text;

namespace Signet.Identity.Verification;

/// <summary>Whom a failed attempt counts against.</summary>
public sealed class SentinelTarget
{
    private SentinelTarget(string owner, string identifier)
    {
        Hash = Sha256(owner);
        IdentifierHash = Sha256(identifier);
    }

    /// <summary>What the budget belongs to.</summary>
    public string Hash { get; }

    /// <summary>The identifier as it was sent.</summary>
    public string IdentifierHash { get; }

    /// <summary>A known user: e-mail, phone and username attempts share one budget (security.md 1.4).</summary>
    public static SentinelTarget User(string userId, string identifier) => new("user:" + userId, identifier);

    /// <summary>Nobody we know: the identifier in its normalised form.</summary>
    public static SentinelTarget Unknown(string normalized, string identifier) => new("identifier:" + normalized, identifier);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
