using System.Text.Json;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Json;
using Signet.Identity.ShortLived;

namespace Signet.Account.Verifications;

/// <summary>Keeps verification records for their ten minutes. Scoped.</summary>
internal sealed class VerificationRecords(ShortLivedStore store, TimeProvider clock)
{
    private const string Kind = "account-verification";

    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);

    /// <summary>400 <c>verification_record.not_found</c>.</summary>
    public static ApiError NotFound { get; } = new("verification_record.not_found");

    public VerificationRecord New(VerificationType type, string userId) => new(Ids.New(), type, userId, clock.GetUtcNow() + _lifetime);

    public Task SaveAsync(VerificationRecord record, CancellationToken ct) =>
        store.PutAsync(Kind, record.Id, JsonSerializer.SerializeToUtf8Bytes(record, SignetJson.Options), record.ExpiresAt, ct);

    /// <summary>Null when it is unknown, expired, or somebody else's.</summary>
    public async Task<VerificationRecord?> FindAsync(string id, string userId, CancellationToken ct) =>
        await store.FindAsync(Kind, id, ct) is { } json
        && JsonSerializer.Deserialize<VerificationRecord>(json, SignetJson.Options) is { } record
        && record.UserId == userId
            ? record
            : null;

    /// <summary>The trip of a verified social record; 400 <c>verification_record.not_found</c>.</summary>
    public async Task<Result<SocialTrip>> FindSocialAsync(string id, string userId, CancellationToken ct) =>
        await FindAsync(id, userId, ct) is { IsVerified: true, Social: { UserInfo: not null } trip } ? trip : NotFound;
}
