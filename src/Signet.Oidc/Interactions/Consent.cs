using System.Collections.Immutable;
using Signet.Oidc.Grants;
using Signet.Oidc.Sessions;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Interactions;

/// <summary>Turns a consent decision into a grant (section 4.4).</summary>
internal static class Consent
{
    /// <summary>180 days (section 14.1).</summary>
    private static readonly TimeSpan _grantLifetime = TimeSpan.FromSeconds(15_552_000);

    public static Grant NewGrant(Interaction interaction, Session session, DateTimeOffset now) => new()
    {
        Id = Secret.NewId(),
        ClientId = interaction.ClientId,
        Subject = session.Subject,
        CreatedAt = now,
        ExpiresAt = now + _grantLifetime,
    };

    public static Grant Apply(Grant grant, Interaction interaction, ConsentDecision decision)
    {
        var granted = grant.ResourceScopes;
        var rejected = grant.RejectedResourceScopes;
        foreach (var (resource, asked) in interaction.Prompt.MissingResourceScopes)
        {
            var agreed = asked.Intersect(decision.ResourceScopes.GetValueOrDefault(resource, [])).ToImmutableHashSet();
            granted = Add(granted, resource, agreed);

            // Granted in part: the rest is not asked again. Granted not at all: asked again, except for a metadata-document client.
            if (!agreed.IsEmpty || IsMetadataDocument(interaction))
            {
                rejected = Add(rejected, resource, asked.Except(agreed));
            }
        }

        return grant with
        {
            OidcScopes = grant.OidcScopes.Union(interaction.Prompt.MissingOidcScopes),
            ResourceScopes = granted,
            RejectedResourceScopes = rejected,
            OrganizationId = decision.OrganizationId ?? grant.OrganizationId,
        };
    }

    private static bool IsMetadataDocument(Interaction interaction) =>
        interaction.ClientId.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static ImmutableDictionary<string, ImmutableHashSet<string>> Add(
        ImmutableDictionary<string, ImmutableHashSet<string>> scopes, string resource, IEnumerable<string> added)
    {
        var union = scopes.GetValueOrDefault(resource, []).Union(added);
        return union.IsEmpty ? scopes : scopes.SetItem(resource, union);
    }
}
