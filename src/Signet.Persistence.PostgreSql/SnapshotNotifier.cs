using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Signet.Identity;

namespace Signet.Persistence.PostgreSql;

/// <summary>Tells the other nodes of a changed tenant, in the transaction that changed it: no commit, no message.</summary>
internal sealed class SnapshotNotifier : DbTransactionInterceptor
{
    /// <summary>The channel that <see cref="SnapshotListener"/> listens on; the payload is the tenant's id.</summary>
    public const string Channel = "signet_tenant_changed";

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is SignetDb { SnapshotVersionRaised: true } db)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {db.TenantId.Value})", cancellationToken);
        }

        return result;
    }
}
