using Microsoft.EntityFrameworkCore;
using Signet.Connectors.Catalog;
using Signet.Connectors.Instances;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Tenants;
using Signet.Identity.Vault;

namespace Signet.Management.Connectors;

/// <summary>DELETE /api/connectors/{id} → 204 (connectors.md 2.3): tokens go, identities stay, the sign-in page loses the button.</summary>
internal static class DeleteConnector
{
    internal static async Task<NoContentAnswer> HandleAsync(string id, ConnectorInstances instances, SignetDb db, CurrentTenant tenant, TokenVault vault, CancellationToken ct)
    {
        if (instances.Find(tenant.Snapshot, id) is not { } instance || await db.Connectors.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } connector)
        {
            return EntityErrors.NotFound();
        }

        await vault.RemoveOfConnectorAsync(id, ct);
        db.Connectors.Remove(connector);
        if (instance.Type == ConnectorType.Social && !instances.Of(tenant.Snapshot).Any(other => other.Id != id && other.Type == ConnectorType.Social && other.Target == instance.Target))
        {
            var row = await db.SignInExperiences.SingleAsync(ct);
            row.Replace(row.Settings with { SocialSignInConnectorTargets = [.. row.Settings.SocialSignInConnectorTargets.Where(target => target != instance.Target)] });
        }

        await db.SaveChangesAsync(ct);
        return NoContentAnswer.Done;
    }
}
