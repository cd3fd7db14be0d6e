using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>PUT /api/experience. 422 session.captcha_failed.</summary>
internal static class StartInteraction
{
    internal sealed record Body(InteractionEvent InteractionEvent, [property: Optional] string? CaptchaToken = null);

    internal static async Task<NoContentAnswer> HandleAsync(JsonBody<Body> body, SignInFlow flow, CancellationToken ct) =>
        await flow.StartAsync(body.Value.InteractionEvent, body.Value.CaptchaToken, ct);
}
