using Signet.Identity.Applications;
using Signet.Identity.Crypto;

namespace Signet.Management.Applications;

/// <summary>A secret with its value: the one place where it can be read again (management.md 10.4).</summary>
internal sealed record SecretView(string TenantId, string ApplicationId, string Name, string Value, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt)
{
    public static SecretView From(ApplicationSecret secret, EnvelopeCipher cipher) => new(
        secret.TenantId.Value,
        secret.ApplicationId,
        secret.Name,
        cipher.DecryptText(secret.TenantId, secret.SealedValue, ApplicationSecret.Purpose),
        secret.CreatedAt,
        secret.ExpiresAt);
}
