using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>PUT /api/experience/interaction-event. 403 auth.forbidden, 400 session.not_supported_for_forgot_password.</summary>
internal static class SwitchEvent
{
    internal sealed record Body(InteractionEvent InteractionEvent);

    internal static async Task<NoContentAnswer> HandleAsync(JsonBody<Body> body, SignInFlow flow, CancellationToken ct) =>
        await flow.SwitchEventAsync(body.Value.InteractionEvent, ct);
}
