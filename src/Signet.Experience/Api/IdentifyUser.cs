using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>POST /api/experience/identification: 204 for an existing user, 201 for a new one (experience.md 6).</summary>
internal static class IdentifyUser
{
    internal sealed record Body([property: Optional] string? VerificationId = null, [property: Optional] bool? LinkSocialIdentity = null);

    internal static async Task<IResult> HandleAsync(JsonBody<Body> body, SignInFlow flow, CancellationToken ct)
    {
        var outcome = await flow.IdentifyAsync(body.Value.VerificationId, body.Value.LinkSocialIdentity == true, ct);
        if (!outcome.IsSuccess)
        {
            return (NoContentAnswer)outcome.Error;
        }

        return outcome.Value == IdentificationOutcome.Created ? CreatedTextAnswer.Done : NoContentAnswer.Done;
    }
}
