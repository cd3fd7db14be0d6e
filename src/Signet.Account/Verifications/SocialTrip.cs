using System.Text.Json.Nodes;
using Signet.Connectors.Social;
using Signet.Identity.Vault;

namespace Signet.Account.Verifications;

/// <summary>What a social record remembers of the way to the provider, and who came back.</summary>
internal sealed record SocialTrip(string ConnectorId, string State, string RedirectUri)
{
    /// <summary>What the connector wrote for the way back (connectors.md 4.3).</summary>
    public JsonObject? Session { get; init; }

    public SocialUserInfo? UserInfo { get; init; }

    public EncryptedTokenSet? Tokens { get; init; }
}
