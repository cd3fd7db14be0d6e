using Signet.Identity.Vault;

namespace Signet.Connectors.Social;

/// <summary>Who came back from a provider and, where the connector keeps tokens, the sealed tokens for the vault.</summary>
public sealed record VerifiedSocialUser(SocialUserInfo UserInfo, EncryptedTokenSet? Tokens);
