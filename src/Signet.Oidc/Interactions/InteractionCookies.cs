using Microsoft.AspNetCore.Http;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.Interactions;

/// <summary>The signed cookies that tie a browser to its interactions (section 4.2).</summary>
public static class InteractionCookies
{
    /// <summary>Map of client id to uid, on every path.</summary>
    public const string Interaction = "_interaction";

    /// <summary>Proof, on the resume path only, that this browser started the interaction.</summary>
    public const string Resume = "_interaction_resume";

    /// <summary>Lifetime of an interaction and of its cookies.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    /// <summary>The uid for a client, else the latest one; null without a validly signed cookie.</summary>
    public static string? FindUid(HttpContext context, IOidcTenant tenant, string? clientId) =>
        InteractionMap.Parse(SignedCookies.Read(context, tenant, Interaction)).Find(clientId);

    internal static void Write(HttpContext context, IOidcTenant tenant, Interaction interaction)
    {
        var map = InteractionMap.Parse(SignedCookies.Read(context, tenant, Interaction));
        map.Set(interaction.ClientId, interaction.Uid);
        SignedCookies.Write(context, tenant, Interaction, map.Encode(), "/", Lifetime);
        SignedCookies.Write(context, tenant, Resume, interaction.Uid, ResumePath(interaction), Lifetime);
    }

    internal static bool HasResume(HttpContext context, IOidcTenant tenant, string uid) =>
        string.Equals(SignedCookies.Read(context, tenant, Resume), uid, StringComparison.Ordinal);

    internal static void DeleteResume(HttpContext context, IOidcTenant tenant, Interaction interaction) =>
        SignedCookies.Delete(context, tenant, Resume, ResumePath(interaction));

    private static string ResumePath(Interaction interaction) =>
        (interaction.DeviceCodeId is null ? "/oidc/auth/" : "/oidc/device/") + interaction.Uid;
}
