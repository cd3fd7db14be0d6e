using System.Text.Json.Nodes;
using Signet.Identity.Http.Answers;
using Signet.Identity.Tenants;

namespace Signet.Account.Settings;

/// <summary>GET /.well-known/webauthn: which other origins may use the passkeys of this one (account.md 2, WebAuthn 5.11).</summary>
internal static class GetRelatedOrigins
{
    internal sealed record View(JsonArray Origins);

    internal static Answer<View> Handle(CurrentTenant tenant) => new View(tenant.Snapshot.AccountCenter.WebauthnRelatedOrigins);
}
