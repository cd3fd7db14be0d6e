using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Clients.Authentication;

/// <summary>The presented method must be the registered one (section 2.3); a secret may travel in header or body.</summary>
internal static class ClientMethodCheck
{
    public static OidcError? Run(IOidcTenant tenant, Client client, PresentedCredentials sent) => (client.IsPublic, sent.Secret) switch
    {
        (true, null) => null,
        (true, _) => OidcErrors.ClientAuthenticationFailed("public client presented a secret"),
        (false, null) => OidcErrors.ClientAuthenticationFailed("confidential client presented no secret"),
        (false, { } secret) => tenant.VerifySecret(client, secret) switch
        {
            SecretVerdict.Valid => null,
            SecretVerdict.Expired => OidcErrors.InvalidRequest("client secret has expired"),
            SecretVerdict.Wrong => OidcErrors.ClientAuthenticationFailed("wrong client secret"),
        },
    };
}
