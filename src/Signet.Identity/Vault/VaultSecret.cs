using System.Text.Json.Nodes;
using Signet.Identity.Tenants;

namespace Signet.Identity.Vault;

/// <summary>A provider's token set kept for a user, in the layout of account.md 8.1.</summary>
public sealed class VaultSecret : ITenantOwned
{
    private VaultSecret()
    {
    }

    public TenantId TenantId { get; private init; }

    public string Id { get; private init; } = "";

    public string UserId { get; private init; } = "";

    /// <summary>The only type so far is <c>federated_token_set</c>.</summary>
    public string Type { get; private init; } = "";

    /// <summary>The social connector instance that obtained the tokens.</summary>
    public string ConnectorId { get; private init; } = "";

    public string Target { get; private init; } = "";

    public string IdentityId { get; private init; } = "";

    public byte[] EncryptedDek { get; private set; } = [];

    public byte[] Iv { get; private set; } = [];

    public byte[] AuthTag { get; private set; } = [];

    public byte[] Ciphertext { get; private set; } = [];

    /// <summary><c>hasRefreshToken</c>, <c>scope?</c>, <c>tokenType?</c>, <c>expiresAt?</c> (epoch seconds).</summary>
    public JsonObject Metadata { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public static VaultSecret Create(TenantId tenant, string userId, string connectorId, string target, string identityId, DateTimeOffset now) => new()
    {
        TenantId = tenant,
        Id = Ids.New(),
        UserId = userId,
        Type = "federated_token_set",
        ConnectorId = connectorId,
        Target = target,
        IdentityId = identityId,
        CreatedAt = now,
        UpdatedAt = now,
    };

    public void Store(byte[] encryptedDek, byte[] iv, byte[] authTag, byte[] ciphertext, JsonObject metadata, DateTimeOffset now)
    {
        EncryptedDek = encryptedDek;
        Iv = iv;
        AuthTag = authTag;
        Ciphertext = ciphertext;
        Metadata = metadata;
        UpdatedAt = now;
    }
}
