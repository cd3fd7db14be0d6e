using Signet.Identity.Vault;

namespace Signet.Experience.Flow;

/// <summary>A provider's sealed tokens and whose they are, waiting for the user row.</summary>
public sealed record PendingTokenSet(string ConnectorId, string Target, string IdentityId, EncryptedTokenSet TokenSet);
