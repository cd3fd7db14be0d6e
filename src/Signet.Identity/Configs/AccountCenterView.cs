using System.Text.Json.Nodes;

namespace Signet.Identity.Configs;

/// <summary>The account center settings on the wire (account.md 2), the same with a token and without.</summary>
public sealed record AccountCenterView(
    string TenantId,
    string Id,
    bool Enabled,
    JsonObject Fields,
    JsonArray WebauthnRelatedOrigins,
    string? DeleteAccountUrl,
    string? CustomCss,
    JsonArray? ProfileFields)
{
    public static AccountCenterView From(AccountCenter center)
    {
        ArgumentNullException.ThrowIfNull(center);
        return new AccountCenterView(
            center.TenantId.Value,
            "default",
            center.Enabled,
            center.Fields,
            center.WebauthnRelatedOrigins,
            center.DeleteAccountUri,
            center.CustomCss,
            center.ProfileFields);
    }
}
