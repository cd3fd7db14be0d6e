using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Personal access tokens and impersonation tokens, by hash (oidc.md 11.3).</summary>
internal sealed class SubjectTokenStore(SignetDb db, TimeProvider time) : ISubjectTokenStore
{
    public async ValueTask<SubjectToken?> FindPersonalAccessTokenAsync(string hash, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var userId = await db.PersonalAccessTokens
            .Where(t => t.Hash == hash && (t.ExpiresAt == null || t.ExpiresAt > now))
            .Select(t => t.UserId)
            .FirstOrDefaultAsync(ct);
        return userId is null ? null : new SubjectToken(userId);
    }

    public async ValueTask<SubjectToken?> FindImpersonationTokenAsync(string hash, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var token = await db.ImpersonationTokens.AsNoTracking()
            .FirstOrDefaultAsync(t => t.Hash == hash && t.ExpiresAt > now && t.ConsumedAt == null, ct);
        return token is null
            ? null
            : new SubjectToken(token.UserId, token.Context is null ? null : JsonSerializer.Deserialize<JsonElement>(token.Context));
    }

    public async Task<bool> TryConsumeImpersonationTokenAsync(string hash, CancellationToken ct)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return await db.ImpersonationTokens
            .Where(t => t.Hash == hash && t.ExpiresAt > now && t.ConsumedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ConsumedAt, now), ct) == 1;
    }
}
