using System.Collections.Immutable;

namespace Signet.Oidc.Interactions;

/// <summary>What the user agreed to on the consent page (section 4.4). OP scopes are granted as asked.</summary>
/// <param name="ResourceScopes">Granted scopes by resource indicator; what was asked and is not here follows the rejection rule.</param>
/// <param name="OrganizationId">Only for metadata-document clients: the organization the grant is bound to.</param>
public sealed record ConsentDecision(
    ImmutableDictionary<string, ImmutableArray<string>> ResourceScopes,
    string? OrganizationId = null);
