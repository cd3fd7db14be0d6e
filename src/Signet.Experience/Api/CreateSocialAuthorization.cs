using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>POST /api/experience/verification/social/{connectorId}/authorization-uri. 404 entity.not_found, 400 session.insufficient_info.</summary>
internal static class CreateSocialAuthorization
{
    internal sealed record Body(string State, string RedirectUri);

    internal sealed record View(string VerificationId, string AuthorizationUri);

    internal static async Task<Answer<View>> HandleAsync(string connectorId, JsonBody<Body> body, SignInFlow flow, CancellationToken ct)
    {
        var result = await flow.CreateSocialAsync(connectorId, body.Value.State, body.Value.RedirectUri, ct);
        return result.IsSuccess ? new View(result.Value.VerificationId, result.Value.AuthorizationUri) : result.Error;
    }
}
