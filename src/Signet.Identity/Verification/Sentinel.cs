using Microsoft.EntityFrameworkCore;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;

namespace Signet.Identity.Verification;

/// <summary>
/// Lockout after too many failures (experience.md 11.1). A blocked target is refused before anything is verified or
/// consumed (security.md 1.13). Success does not reset the count. Scoped.
/// </summary>
public sealed class Sentinel(SignetDb db, CurrentTenant tenant, SentinelGate gate, TimeProvider clock)
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(60);

    /// <summary>
    /// Runs <paramref name="verify"/> unless the target is blocked; counts its failure.
    /// 400 <c>session.verification_blocked_too_many_attempts</c>.
    /// </summary>
    /// <param name="equalize">Work that a blocked attempt does instead, so that its timing tells nothing.</param>
    public async Task<Result<T>> GuardAsync<T>(
        SentinelTarget target, SentinelPool pool, Func<Task<Result<T>>> verify, Func<Task> equalize, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(verify);
        ArgumentNullException.ThrowIfNull(equalize);
        var key = $"{tenant.Id.Value}/{pool}/{target.Hash}";
        var others = gate.Enter(key);
        try
        {
            var now = clock.GetUtcNow();
            var attempts = await RecentAsync(target, pool, now, ct);
            var blockedUntil = attempts.Max(attempt => attempt.BlockedUntil);
            var failures = attempts.Count(attempt => attempt.BlockedUntil is null && attempt.CreatedAt > now - _window);
            if (blockedUntil > now || failures + others >= MaxAttempts)
            {
                await equalize();
                return Blocked(blockedUntil > now ? blockedUntil.Value - now : LockoutDuration);
            }

            var result = await verify();
            return result.Error is { Status: < 500 } ? await CountAsync(target, pool, failures, result, ct) : result;
        }
        finally
        {
            gate.Leave(key);
        }
    }

    private int MaxAttempts => tenant.Snapshot.SignInExperience.SentinelPolicy.MaxAttempts ?? 100;

    private TimeSpan LockoutDuration => TimeSpan.FromMinutes(tenant.Snapshot.SignInExperience.SentinelPolicy.LockoutDuration ?? 60);

    private async Task<Result<T>> CountAsync<T>(SentinelTarget target, SentinelPool pool, int failures, Result<T> failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? blockedUntil = failures + 1 >= MaxAttempts ? now + LockoutDuration : null;
        db.Set<SentinelActivity>().Add(SentinelActivity.Create(tenant.Id, target, pool, blockedUntil, now));

        // A client that hangs up must not get its guess for free.
        await db.SaveChangesAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        return blockedUntil is null ? failure : Blocked(LockoutDuration);
    }

    private Task<List<Attempt>> RecentAsync(SentinelTarget target, SentinelPool pool, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - _window;
        return db.Set<SentinelActivity>()
            .Where(activity => activity.Target == target.Hash && activity.Pool == pool)
            .Where(activity => activity.CreatedAt > since || activity.BlockedUntil > now)
            .Select(activity => new Attempt(activity.CreatedAt, activity.BlockedUntil))
            .ToListAsync(ct);
    }

    private static ApiError Blocked(TimeSpan remaining) => new("session.verification_blocked_too_many_attempts")
    {
        MessageValues = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["relativeTime"] = $"{Math.Max(1, (int)Math.Ceiling(remaining.TotalMinutes))} min",
        },
    };

    private sealed record Attempt(DateTimeOffset CreatedAt, DateTimeOffset? BlockedUntil);
}
