using Signet.Identity.Configs;
using Signet.Identity.Http.Answers;
using Signet.Identity.Tenants;

namespace Signet.Account.Settings;

/// <summary>GET /api/.well-known/account-center (account.md 2).</summary>
internal static class GetPublicSettings
{
    internal static Answer<AccountCenterView> Handle(CurrentTenant tenant) => AccountCenterView.From(tenant.Snapshot.AccountCenter);
}
