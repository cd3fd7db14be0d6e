using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;

namespace Signet.Management.Applications;

/// <summary>
/// GET and PUT /api/applications/{applicationId}/access-control (management.md 10.6). 404 entity.not_exists_with_id,
/// entity.relation_foreign_key_not_found; 422 request.invalid_input, entity.db_constraint_violated.
/// </summary>
internal static class AccessControl
{
    private const int MostEntries = 2000;
    private const int MostUnique = 1000;

    internal sealed record Body(
        [property: MaxLength(MostEntries)] string[] UserIds,
        [property: MaxLength(MostEntries)] string[] UserRoleIds,
        [property: MaxLength(MostEntries)] string[] OrganizationIds,
        [property: MaxLength(MostEntries)] RuleBody[] OrganizationRoleRules)
    {
        /// <summary>The rules without repetitions, groups of one organization merged.</summary>
        public IReadOnlyList<(AccessRuleKind Kind, string SubjectId, string OrganizationRoleId)> Rules =>
        [
            .. UserIds.Select(id => (AccessRuleKind.User, id, ""))
                .Concat(UserRoleIds.Select(id => (AccessRuleKind.UserRole, id, "")))
                .Concat(OrganizationIds.Select(id => (AccessRuleKind.Organization, id, "")))
                .Concat(OrganizationRoleRules.SelectMany(rule => rule.OrganizationRoleIds.Select(role => (AccessRuleKind.OrganizationRole, rule.OrganizationId, role))))
                .Distinct(),
        ];
    }

    internal sealed record RuleBody(string OrganizationId, [property: MaxLength(MostEntries)] string[] OrganizationRoleIds);

    internal sealed record View(
        IReadOnlyList<string> UserIds, IReadOnlyList<string> UserRoleIds, IReadOnlyList<string> OrganizationIds, IReadOnlyList<RuleBody> OrganizationRoleRules)
    {
        public static View From(IReadOnlyCollection<ApplicationAccessRule> rules) => new(
            Of(rules, AccessRuleKind.User),
            Of(rules, AccessRuleKind.UserRole),
            Of(rules, AccessRuleKind.Organization),
            [.. rules.Where(rule => rule.Kind == AccessRuleKind.OrganizationRole).GroupBy(rule => rule.SubjectId, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new RuleBody(group.Key, [.. group.Select(rule => rule.OrganizationRoleId).Order(StringComparer.Ordinal)]))]);

        private static string[] Of(IEnumerable<ApplicationAccessRule> rules, AccessRuleKind kind) =>
            [.. rules.Where(rule => rule.Kind == kind).Select(rule => rule.SubjectId).Order(StringComparer.Ordinal)];
    }

    internal static async Task<Answer<View>> GetAsync(string applicationId, SignetDb db, CancellationToken ct) =>
        await db.Applications.AnyAsync(a => a.Id == applicationId, ct)
            ? View.From(await db.ApplicationAccessRules.AsNoTracking().Where(r => r.ApplicationId == applicationId).ToListAsync(ct))
            : EntityErrors.NotExistsWithId("applications", applicationId);

    internal static async Task<Answer<View>> ReplaceAsync(string applicationId, JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == applicationId, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", applicationId);
        }

        var rules = body.Value.Rules;
        if (await RefuseAsync(application, body.Value, rules, db, ct) is { } refusal)
        {
            return refusal;
        }

        var held = await db.ApplicationAccessRules.Where(r => r.ApplicationId == applicationId).ToListAsync(ct);
        var wanted = rules.Select(rule => new ApplicationAccessRule(application.TenantId, applicationId, rule.Kind, rule.SubjectId, rule.OrganizationRoleId)).ToList();
        db.ApplicationAccessRules.RemoveRange(held.Except(wanted));
        db.ApplicationAccessRules.AddRange(wanted.Except(held));
        await db.SaveChangesAsync(ct);
        return View.From(wanted);
    }

    private static async Task<ApiError?> RefuseAsync(
        Application application, Body body, IReadOnlyList<(AccessRuleKind Kind, string SubjectId, string OrganizationRoleId)> rules, SignetDb db, CancellationToken ct)
    {
        if (body.OrganizationRoleRules.Any(rule => rule.OrganizationRoleIds.Length == 0))
        {
            return EntityErrors.InvalidRequest("A rule for an organization needs at least one role.", 422);
        }

        if (rules.Count == 0 && application.AppLevelAccessControlEnabled)
        {
            return EntityErrors.InvalidRequest("Access control is enabled and needs at least one rule.", 422);
        }

        return rules.GroupBy(rule => rule.Kind).Any(group => group.Count() > MostUnique)
            ? EntityErrors.InvalidRequest($"A list holds at most {MostUnique} different entries.", 422)
            : await CheckSubjectsAsync(rules, db, ct);
    }

    private static async Task<ApiError?> CheckSubjectsAsync(
        IReadOnlyList<(AccessRuleKind Kind, string SubjectId, string OrganizationRoleId)> rules, SignetDb db, CancellationToken ct)
    {
        var users = Ids(AccessRuleKind.User);
        var roles = Ids(AccessRuleKind.UserRole);
        var organizations = rules.Where(rule => rule.Kind is AccessRuleKind.Organization or AccessRuleKind.OrganizationRole).Select(rule => rule.SubjectId).Distinct().ToList();
        var organizationRoles = rules.Where(rule => rule.OrganizationRoleId.Length > 0).Select(rule => rule.OrganizationRoleId).Distinct().ToList();
        var types = await db.Roles.Where(r => roles.Contains(r.Id)).Select(r => r.Type)
            .Concat(db.OrganizationRoles.Where(r => organizationRoles.Contains(r.Id)).Select(r => r.Type)).ToListAsync(ct);
        var isComplete = types.Count == roles.Count + organizationRoles.Count
            && await db.Users.CountAsync(u => users.Contains(u.Id), ct) == users.Count
            && await db.Organizations.CountAsync(o => organizations.Contains(o.Id), ct) == organizations.Count;
        return !isComplete ? EntityErrors.RelationMissing()
            : types.Contains(RoleType.MachineToMachine) ? EntityErrors.ConstraintViolated()
            : null;

        List<string> Ids(AccessRuleKind kind) => [.. rules.Where(rule => rule.Kind == kind).Select(rule => rule.SubjectId)];
    }
}
