using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>POST /api/experience/verification/social/{connectorId}/verify. 404 session.verification_session_not_found, connector errors.</summary>
internal static class VerifySocial
{
    internal sealed record Body(JsonObject ConnectorData, [property: Optional] string? VerificationId = null);

    internal static async Task<Answer<VerificationView>> HandleAsync(string connectorId, JsonBody<Body> body, SignInFlow flow, CancellationToken ct) =>
        VerificationView.From(await flow.VerifySocialAsync(
            connectorId, JsonSerializer.SerializeToElement(body.Value.ConnectorData), body.Value.VerificationId, ct));
}
