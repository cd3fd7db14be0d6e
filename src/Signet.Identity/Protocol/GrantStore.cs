using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Json;
using Signet.Identity.Sessions;
using Signet.Identity.Statements;
using Signet.Oidc.Grants;

namespace Signet.Identity.Protocol;

/// <summary>Grants in the database; what was agreed on is one JSON value.</summary>
internal sealed class GrantStore(SignetDb db, IStatements statements, ProtocolStatements reads, ReadAhead ahead, TimeProvider time) : IGrantStore
{
    public async ValueTask<Grant?> FindAsync(string id, CancellationToken ct)
    {
        if (!ahead.TryTakeGrant(id, out var row))
        {
            row = await statements.ReadAsync(db, reads.Grant, id, time.GetUtcNow(), ct) is [var found] ? found : null;
        }

        return row is null ? null : ToGrant(row);
    }

    public Task AddAsync(Grant grant, CancellationToken ct)
    {
        var row = OidcGrant.Create(db.TenantId, grant.Id, grant.ClientId, grant.Subject, grant.CreatedAt);
        row.ExpiresAt = grant.ExpiresAt;
        row.Payload = PayloadOf(grant);
        db.OidcGrants.Add(row);
        return db.SaveChangesAsync(ct);
    }

    public Task UpdateAsync(Grant grant, CancellationToken ct)
    {
        var payload = PayloadOf(grant);
        return db.OidcGrants.Where(g => g.Id == grant.Id).ExecuteUpdateAsync(
            set => set.SetProperty(g => g.ExpiresAt, grant.ExpiresAt).SetProperty(g => g.Payload, payload), ct);
    }

    public async Task RevokeAsync(string id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await RemoveAsync([id], ct);
        await transaction.CommitAsync(ct);
    }

    public async Task RevokeTokensAsync(string id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AccessTokens.Where(t => t.GrantId == id).ExecuteDeleteAsync(ct);
        await db.RefreshTokens.Where(t => t.GrantId == id).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task EnforceLimitAsync(string subject, string clientId, int maxAllowedGrants, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var surplus = await db.OidcGrants
            .Where(g => g.UserId == subject && g.ClientId == clientId && g.ExpiresAt > now)
            .OrderByDescending(g => g.CreatedAt).ThenByDescending(g => g.Id)
            .Skip(maxAllowedGrants)
            .Select(g => g.Id)
            .ToListAsync(ct);
        if (surplus.Count > 0)
        {
            await RemoveAsync(surplus, ct);
        }

        await transaction.CommitAsync(ct);
    }

    private async Task RemoveAsync(List<string> ids, CancellationToken ct)
    {
        await db.AccessTokens.Where(t => ids.Contains(t.GrantId!)).ExecuteDeleteAsync(ct);
        await db.RefreshTokens.Where(t => ids.Contains(t.GrantId)).ExecuteDeleteAsync(ct);
        await db.OidcSessionAuthorizations.Where(a => ids.Contains(a.GrantId!)).ExecuteDeleteAsync(ct);
        await db.OidcGrants.Where(g => ids.Contains(g.Id)).ExecuteDeleteAsync(ct);
    }

    private static string PayloadOf(Grant grant) => JsonSerializer.Serialize(
        new Agreed(grant.OidcScopes, grant.RejectedOidcScopes, grant.ResourceScopes, grant.RejectedResourceScopes, grant.OrganizationId),
        SignetJson.Options);

    private static Grant ToGrant(OidcGrant row)
    {
        var agreed = JsonSerializer.Deserialize<Agreed>(row.Payload, SignetJson.Options)!;
        return new Grant
        {
            Id = row.Id,
            ClientId = row.ClientId,
            Subject = row.UserId,
            CreatedAt = row.CreatedAt,
            ExpiresAt = row.ExpiresAt,
            OidcScopes = agreed.OidcScopes,
            RejectedOidcScopes = agreed.RejectedOidcScopes,
            ResourceScopes = agreed.ResourceScopes,
            RejectedResourceScopes = agreed.RejectedResourceScopes,
            OrganizationId = agreed.OrganizationId,
        };
    }

    private sealed record Agreed(
        ImmutableHashSet<string> OidcScopes,
        ImmutableHashSet<string> RejectedOidcScopes,
        ImmutableDictionary<string, ImmutableHashSet<string>> ResourceScopes,
        ImmutableDictionary<string, ImmutableHashSet<string>> RejectedResourceScopes,
        string? OrganizationId);
}
