using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Paging;
using Signet.Identity.Http.Searching;
using Signet.Identity.Users;

namespace Signet.Management.Users;

/// <summary>A user as it is answered (management.md 9.1).</summary>
internal sealed record UserView(
    string Id,
    string? Username,
    string? PrimaryEmail,
    string? PrimaryPhone,
    string? Name,
    string? Avatar,
    JsonObject CustomData,
    JsonObject Identities,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    JsonObject Profile,
    string? ApplicationId,
    string? CimdClientId,
    bool IsSuspended,
    bool HasPassword)
{
    private static readonly SearchColumns<User> _columns = new(
        ("id", u => u.Id), ("primaryEmail", u => u.PrimaryEmail), ("primaryPhone", u => u.PrimaryPhone), ("username", u => u.Username), ("name", u => u.Name));

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<object>? SsoIdentities { get; init; }

    /// <summary>Only with <c>includePasswordHash</c>, and then also as null; absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNullable? PasswordDigest { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNullable? PasswordAlgorithm { get; init; }

    public static UserView From(User user, IEnumerable<UserIdentity> identities)
    {
        var isUrl = user.ApplicationId?.Contains("://", StringComparison.Ordinal) == true;
        return new(
            user.Id,
            user.Username,
            user.PrimaryEmail,
            user.PrimaryPhone,
            user.Name,
            user.Avatar,
            user.CustomData,
            IdentitiesOf(identities),
            user.LastSignInAt,
            user.CreatedAt,
            user.UpdatedAt,
            user.Profile,
            isUrl ? null : user.ApplicationId,
            isUrl ? user.ApplicationId : null,
            user.IsSuspended,
            user.HasPassword);
    }

    public static async Task<UserView> ReadAsync(User user, SignetDb db, CancellationToken ct) =>
        From(user, await db.UserIdentities.AsNoTracking().Where(i => i.UserId == user.Id).ToListAsync(ct));

    public UserView WithPassword(User user) => this with { PasswordDigest = new(user.PasswordDigest), PasswordAlgorithm = new(user.PasswordAlgorithm) };

    /// <summary><c>{ target: { userId, details } }</c>.</summary>
    public static JsonObject IdentitiesOf(IEnumerable<UserIdentity> identities) => new(identities
        .OrderBy(i => i.Target, StringComparer.Ordinal)
        .Select(i => KeyValuePair.Create(i.Target, (JsonNode?)Identity(i))));

    public static JsonObject Identity(UserIdentity identity)
    {
        var view = new JsonObject { ["userId"] = identity.IdentityId };
        if (identity.Details is not null)
        {
            view["details"] = identity.Details.DeepClone();
        }

        return view;
    }

    public static async Task<PagedAnswer<UserView>> PageAsync(
        IQueryable<User> rows, PageRequest page, SearchQuery search, SignetDb db, CancellationToken ct, bool withPassword = false)
    {
        var searched = _columns.Apply(rows, search, db);
        if (searched.Error is not null)
        {
            return searched.Error;
        }

        var total = await searched.Rows.LongCountAsync(ct);
        var users = await searched.Rows.AsNoTracking().OrderByDescending(u => u.CreatedAt).ThenBy(u => u.Id).Skip(page.Offset).Take(page.Size).ToListAsync(ct);
        var ids = users.ConvertAll(u => u.Id);
        var identities = (await db.UserIdentities.AsNoTracking().Where(i => ids.Contains(i.UserId)).ToListAsync(ct)).ToLookup(i => i.UserId);
        return PagedAnswer<UserView>.Of(
            users.ConvertAll(u => withPassword ? From(u, identities[u.Id]).WithPassword(u) : From(u, identities[u.Id])), page, total);
    }
}
