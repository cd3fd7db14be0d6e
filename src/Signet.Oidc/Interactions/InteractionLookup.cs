using System.Diagnostics.CodeAnalysis;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Interactions;

/// <summary>The interaction of a request, or why there is none.</summary>
public readonly record struct InteractionLookup(Interaction? Interaction, OidcError? Error)
{
    [MemberNotNullWhen(true, nameof(Interaction))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsFound => Interaction is not null;

    public static implicit operator InteractionLookup(Interaction interaction) => new(interaction, null);

    public static implicit operator InteractionLookup(OidcError error) => new(null, error);
}
