using System.Collections.Immutable;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Clients.Authentication;

/// <summary>What the credentials must satisfy before the client is looked up (section 2.3), in this order.</summary>
internal static class PresentedCredentialsChecks
{
    public static ImmutableArray<Func<PresentedCredentials, OidcError?>> InOrder { get; } = [OneMechanism, AssertionType, OneClientId, ClientIdPresent];

    /// <summary>RFC 6749 section 2.3: not more than one method per request.</summary>
    private static OidcError? OneMechanism(PresentedCredentials sent)
    {
        var mechanisms = (sent.Basic is null ? 0 : 1) + (sent.BodySecret is null ? 0 : 1) + (sent.Assertion is null ? 0 : 1);
        return mechanisms > 1 ? OidcErrors.InvalidRequest("client authentication must only be provided using one mechanism") : null;
    }

    /// <summary>RFC 7521 section 4.2.</summary>
    private static OidcError? AssertionType(PresentedCredentials sent) => sent is { Assertion: not null, AssertionType: not ClientAssertions.Type }
        ? OidcErrors.InvalidRequest("client_assertion_type must have value " + ClientAssertions.Type)
        : null;

    private static OidcError? OneClientId(PresentedCredentials sent) =>
        sent is { Basic.ClientId: var basic, BodyClientId: { } body } && basic != body
            ? OidcErrors.InvalidRequest("mismatch in body and authorization client ids")
            : null;

    private static OidcError? ClientIdPresent(PresentedCredentials sent) =>
        sent.ClientId is null ? OidcErrors.InvalidRequest("no client authentication mechanism provided") : null;
}
