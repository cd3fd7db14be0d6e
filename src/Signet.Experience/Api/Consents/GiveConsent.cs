using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Oidc.Interactions;

namespace Signet.Experience.Api.Consents;

/// <summary>POST /api/interaction/consent. 422 organization.require_membership.</summary>
internal static class GiveConsent
{
    internal sealed record Body([property: Optional] string[]? OrganizationIds = null);

    internal sealed record View(string RedirectTo);

    internal static async Task<Answer<View>> HandleAsync(
        JsonBody<Body> body, InteractionService interactions, ConsentService consents, HttpContext context, CancellationToken ct)
    {
        var lookup = await interactions.ResolveAsync(context);
        if (!lookup.IsFound)
        {
            return FlowErrors.From(lookup.Error);
        }

        var redirectTo = await consents.GrantAsync(lookup.Interaction, body.Value.OrganizationIds ?? [], ct);
        return redirectTo.IsSuccess ? new View(redirectTo.Value) : redirectTo.Error;
    }
}
