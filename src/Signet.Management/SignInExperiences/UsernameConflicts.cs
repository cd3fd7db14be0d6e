using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.SignInExperiences;

/// <summary>
/// GET /api/sign-in-exp/username-policy/case-sensitivity-conflicts (management.md 17.4): usernames that differ only in case, which
/// keep the policy from becoming case-insensitive (17.3 step 3).
/// </summary>
internal static class UsernameConflicts
{
    private const int Samples = 20;

    internal sealed record Query([property: Range(1, 100)] int Limit = Samples);

    internal sealed record Sample(string UsernameLower, IReadOnlyList<string> UserIds);

    internal sealed record View(int TotalConflicts, IReadOnlyList<Sample> Samples);

    internal static async Task<Answer<View>> HandleAsync(JsonQuery<Query> query, SignetDb db, CancellationToken ct) =>
        await FindAsync(query.Value.Limit, db, ct);

    /// <summary>409 sign_in_experiences.username_policy_case_conflicts_exist, or null.</summary>
    internal static async Task<ApiError?> CheckAsync(SignetDb db, CancellationToken ct) =>
        await FindAsync(Samples, db, ct) is { TotalConflicts: > 0 } found
            ? new ApiError("sign_in_experiences.username_policy_case_conflicts_exist", 409, found)
            : null;

    private static async Task<View> FindAsync(int limit, SignetDb db, CancellationToken ct)
    {
        var collisions = db.Users.Where(u => u.NormalizedUsername != null).GroupBy(u => u.NormalizedUsername!).Where(g => g.Count() > 1).Select(g => g.Key);
        var total = await collisions.CountAsync(ct);
        var names = await collisions.OrderBy(name => name).Take(limit).ToListAsync(ct);
        var users = (await db.Users.Where(u => names.Contains(u.NormalizedUsername!)).Select(u => new { u.Id, u.NormalizedUsername }).ToListAsync(ct))
            .ToLookup(u => u.NormalizedUsername, u => u.Id);
        return new View(total, names.ConvertAll(name => new Sample(name, [.. users[name]])));
    }
}
