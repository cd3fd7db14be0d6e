using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Dpop;

/// <summary>Which key the tokens of a request will be bound to (RFC 9449 section 5).</summary>
internal sealed class TokenBinding(IOidcTenant tenant, DpopVerifier verifier)
{
    /// <summary>
    /// No proof and no error where none was sent, or where DPoP is off: the header then means nothing (contract section 1.1).
    /// A client that is registered for bound tokens gets nothing else.
    /// </summary>
    public async Task<Outcome<DpopProof>> FindAsync(HttpContext context, Client client)
    {
        if (!DpopVerifier.IsPresent(context))
        {
            return client.RequiresDpop ? OidcErrors.InvalidDpopProof("this client must send a DPoP proof") : default(Outcome<DpopProof>);
        }

        return AppliesTo(client) ? await verifier.VerifyAsync(context) : default(Outcome<DpopProof>);
    }

    public bool AppliesTo(Client client) => tenant.AcceptsDpop || client.RequiresDpop;
}
