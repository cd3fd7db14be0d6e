using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Signet.Identity.Tenants;

/// <summary>Puts the new snapshot in force on this node before a commit that changed it returns.</summary>
public sealed class SnapshotRefresh(SnapshotStore snapshots) : DbTransactionInterceptor
{
    public override async Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is SignetDb { SnapshotVersionRaised: true } db)
        {
            db.SnapshotVersionRaised = false;

            // The change is committed: a client that went away must not keep this node on the old configuration.
            await snapshots.ReloadAsync(db.TenantId, CancellationToken.None);
        }
    }
}
