using System.Collections.Immutable;
using Signet.Identity.Organizations;
using Signet.Identity.Users;
using Signet.Oidc.Clients;
using Signet.Oidc.Interactions;

namespace Signet.Experience.Api.Consents;

/// <summary>Who asks whom for what.</summary>
public sealed record ConsentRequest(Client Client, User User, ImmutableArray<Organization> Organizations, Interaction Interaction)
{
    /// <summary>What is new to the user, without the two scopes nobody is asked for.</summary>
    public IReadOnlyList<string> OidcScopes => [.. Interaction.Prompt.MissingOidcScopes.Where(scope => scope is not ("openid" or "offline_access"))];

    /// <summary>Null in the device flow.</summary>
    public string? RedirectUri => Interaction.DeviceCodeId is null ? Interaction.Parameters.GetValueOrDefault("redirect_uri") : null;
}
