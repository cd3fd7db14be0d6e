using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Tenants;
using Signet.Oidc.Interactions;

namespace Signet.Experience.Api.Consents;

/// <summary>GET /api/interaction/consent. 400 session.not_found, oidc.access_denied.</summary>
internal static class GetConsent
{
    internal static async Task<Answer<ConsentView>> HandleAsync(
        InteractionService interactions, ConsentService consents, CurrentTenant tenant, HttpContext context, CancellationToken ct)
    {
        var lookup = await interactions.ResolveAsync(context);
        if (!lookup.IsFound)
        {
            return FlowErrors.From(lookup.Error);
        }

        var request = await consents.ReadAsync(lookup.Interaction, ct);
        return request.IsSuccess ? ConsentView.Of(request.Value, tenant.Snapshot) : request.Error;
    }
}
