using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Crypto;
using Signet.Identity.Tenants;

namespace Signet.Identity.Vault;

/// <summary>The Secret Vault (account.md 8): providers' tokens of users, each sealed under a data key of its own. Scoped; callers save.</summary>
public sealed class TokenVault(SignetDb db, CurrentTenant tenant, KeyEncryptionKey kek, TimeProvider clock)
{
    /// <summary>Seals a token set for its way through a verification record.</summary>
    public static EncryptedTokenSet Seal(KeyEncryptionKey kek, TokenSet tokens, TokenSetMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(kek);
        var dataKey = RandomNumberGenerator.GetBytes(KeyEncryptionKey.Length);
        var payload = Aead.Seal(dataKey, JsonSerializer.SerializeToUtf8Bytes(tokens), []);
        var secret = new SealedSecret(
            payload[..Aead.NonceLength], payload[^Aead.TagLength..], payload[Aead.NonceLength..^Aead.TagLength], Aead.Seal(kek.Bytes, dataKey, []));
        return new EncryptedTokenSet(secret.ToTransport(), metadata);
    }

    public EncryptedTokenSet Seal(TokenSet tokens, TokenSetMetadata metadata) => Seal(kek, tokens, metadata);

    /// <summary>Replaces what is stored for this user and target. A damaged transport form stores nothing: tokens never fail a sign-in.</summary>
    public async Task StoreAsync(string userId, string connectorId, string target, string identityId, EncryptedTokenSet tokens, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (SealedSecret.FromTransport(tokens.EncryptedTokenSetBase64) is not { } secret)
        {
            return;
        }

        db.VaultSecrets.RemoveRange(await db.VaultSecrets
            .Where(row => row.Target == target && (row.UserId == userId || row.IdentityId == identityId)).ToListAsync(ct));
        var row = VaultSecret.Create(tenant.Id, userId, connectorId, target, identityId, clock.GetUtcNow());
        Write(row, secret, tokens.Metadata);
        db.VaultSecrets.Add(row);
    }

    /// <summary>Puts refreshed tokens into the same row.</summary>
    public void Replace(VaultSecret row, TokenSet tokens, TokenSetMetadata metadata) =>
        Write(row, SealedSecret.FromTransport(Seal(tokens, metadata).EncryptedTokenSetBase64)!, metadata);

    public Task<VaultSecret?> FindAsync(string userId, string target, CancellationToken ct) =>
        db.VaultSecrets.SingleOrDefaultAsync(row => row.UserId == userId && row.Target == target, ct);

    /// <summary>Throws <see cref="CryptographicException"/> when the row was sealed under another key-encryption key.</summary>
    public TokenSet Open(VaultSecret row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var dataKey = Aead.Open(kek.Bytes, row.EncryptedDek, []);
        return JsonSerializer.Deserialize<TokenSet>(Aead.Open(dataKey, [.. row.Iv, .. row.Ciphertext, .. row.AuthTag], []))!;
    }

    public static TokenSetMetadata MetadataOf(VaultSecret row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Metadata.Deserialize<TokenSetMetadata>()!;
    }

    /// <summary>Forgets the tokens of one linked account.</summary>
    public async Task RemoveAsync(string userId, string target, CancellationToken ct) =>
        db.VaultSecrets.RemoveRange(await db.VaultSecrets.Where(row => row.UserId == userId && row.Target == target).ToListAsync(ct));

    /// <summary>Forgets every token that a connector obtained, at once or with the caller's transaction.</summary>
    public Task RemoveOfConnectorAsync(string connectorId, CancellationToken ct) =>
        db.VaultSecrets.Where(row => row.ConnectorId == connectorId).ExecuteDeleteAsync(ct);

    private void Write(VaultSecret row, SealedSecret secret, TokenSetMetadata metadata) => row.Store(
        secret.EncryptedDek, secret.Iv, secret.AuthTag, secret.Ciphertext, (JsonObject)JsonSerializer.SerializeToNode(metadata)!, clock.GetUtcNow());
}
