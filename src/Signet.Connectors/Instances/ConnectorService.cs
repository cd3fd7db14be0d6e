using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Signet.Connectors.Catalog;
using Signet.Identity;
using Signet.Identity.Connectors;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;
using Signet.Identity.Vault;

namespace Signet.Connectors.Instances;

/// <summary>
/// Creates, changes and removes the connectors of the current tenant (connectors.md 2.1 to 2.3). Scoped. Writers of one tenant go one after
/// the other, because the rules compare rows with each other.
/// </summary>
public sealed class ConnectorService(
    SignetDb db, ConnectorCatalog catalog, ConnectorInstances instances, EnvelopeCipher cipher, TokenVault vault, TimeProvider clock)
{
    /// <summary>422 <c>connector.not_found_with_connector_id</c> and the refusals of connectors.md 2.1; a message connector replaces the one of its type.</summary>
    public async Task<Result<ConnectorInstance>> CreateAsync(NewConnector draft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!catalog.TryGet(draft.FactoryId, out var factory))
        {
            return ApiError.Unprocessable("connector.not_found_with_connector_id");
        }

        await using var transaction = await LockAsync(ct);
        var rows = await db.Connectors.ToListAsync(ct);
        var others = rows.Select(Open).OfType<ConnectorInstance>().ToList();
        if (ConnectorRules.CheckNew(draft, factory, others) is { } refusal)
        {
            return refusal;
        }

        if (rows.Any(other => other.Id == draft.Id))
        {
            return EntityErrors.NotUnique();
        }

        var config = Clean(draft.Config) ?? [];
        var row = Connector.Create(
            db.TenantId, draft.Id ?? Ids.NewShort(), draft.FactoryId, Seal(config), Clean(draft.Metadata) ?? [], clock.GetUtcNow());
        row.SetGeneral(draft.SyncProfile, draft.EnableTokenStorage);
        db.Connectors.Add(row);
        if (factory.Type != ConnectorType.Social)
        {
            var replaced = others.Where(other => other.Type == factory.Type).Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
            db.Connectors.RemoveRange(rows.Where(other => replaced.Contains(other.Id)));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return instances.Make(new ConnectorSnapshot(row, config))!;
    }

    /// <summary>404 <c>entity.not_found</c> and the refusals of connectors.md 2.2. Switching token storage off forgets what was stored.</summary>
    public async Task<Result<ConnectorInstance>> ChangeAsync(string id, ConnectorChange change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var transaction = await LockAsync(ct);
        if (await db.Connectors.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row || Open(row) is not { } current)
        {
            return ApiError.NotFound();
        }

        if (change.IsEmpty)
        {
            return EntityErrors.InvalidInput();
        }

        if (ConnectorRules.CheckChange(change, current) is { } refusal)
        {
            return refusal;
        }

        row.SetGeneral(change.SyncProfile ?? row.SyncProfile, change.EnableTokenStorage ?? row.EnableTokenStorage);
        row.SetMetadata(Clean(change.Metadata) ?? row.Metadata);
        if (Clean(change.Config) is { } config)
        {
            row.SetConfig(Seal(config));
        }

        if (change.EnableTokenStorage == false)
        {
            await vault.RemoveOfConnectorAsync(id, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return instances.Make(new ConnectorSnapshot(row, Unseal(row)))!;
    }

    /// <summary>404 <c>entity.not_found</c>, 422 <c>sign_in_experiences.password_expiration_requires_forgot_password</c>. Identities of users stay.</summary>
    public async Task<Result> RemoveAsync(string id, CancellationToken ct)
    {
        await using var transaction = await LockAsync(ct);
        var rows = await db.Connectors.ToListAsync(ct);
        var all = rows.Select(Open).OfType<ConnectorInstance>().ToList();
        if (all.Find(instance => instance.Id == id) is not { } removed)
        {
            return ApiError.NotFound();
        }

        var rest = all.FindAll(instance => instance != removed);
        var experience = await db.SignInExperiences.SingleAsync(ct);
        if (PasswordRecovery.IsLost(experience.Settings, removed, rest))
        {
            return ApiError.Unprocessable("sign_in_experiences.password_expiration_requires_forgot_password");
        }

        if (removed.Type == ConnectorType.Social && !rest.Exists(other => other.Type == ConnectorType.Social && other.Target == removed.Target))
        {
            var targets = experience.Settings.SocialSignInConnectorTargets.Remove(removed.Target, StringComparer.Ordinal);
            experience.Replace(experience.Settings with { SocialSignInConnectorTargets = targets });
        }

        await vault.RemoveOfConnectorAsync(id, ct);
        db.Connectors.Remove(rows.Single(row => row.Id == id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Success;
    }

    // Takes the tenant's row: a second writer waits here and then sees what the first one wrote.
    private async Task<IDbContextTransaction> LockAsync(CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Tenants.Where(tenant => tenant.Id == db.TenantId)
            .ExecuteUpdateAsync(set => set.SetProperty(tenant => tenant.Version, tenant => tenant.Version + 1), ct);
        return transaction;
    }

    private ConnectorInstance? Open(Connector row) => instances.Make(new ConnectorSnapshot(row, Unseal(row)));

    private byte[] Seal(JsonObject config) => cipher.Encrypt(db.TenantId, config.ToJsonString(), Connector.Purpose);

    private JsonObject Unseal(Connector row) =>
        JsonSerializer.Deserialize<JsonObject>(cipher.Decrypt(row.TenantId, row.SealedConfig, Connector.Purpose))!;

    private static JsonObject? Clean(JsonObject? value) => value is null ? null : CleanJson.Of(value);
}
