using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;

namespace Signet.Experience.Api;

/// <summary>POST /api/experience/submit: 200 with where to go, 204 after a password reset (experience.md 7).</summary>
internal static class SubmitInteraction
{
    internal sealed record View(string RedirectTo);

    internal static async Task<IResult> HandleAsync(SignInFlow flow, CancellationToken ct)
    {
        var outcome = await flow.SubmitAsync(ct);
        if (!outcome.IsSuccess)
        {
            return (NoContentAnswer)outcome.Error;
        }

        return outcome.Value.RedirectTo is { } redirectTo ? (Answer<View>)new View(redirectTo) : NoContentAnswer.Done;
    }
}
