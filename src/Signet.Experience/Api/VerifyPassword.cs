using System.ComponentModel.DataAnnotations;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.SignInExperience;

namespace Signet.Experience.Api;

/// <summary>POST /api/experience/verification/password. 422 session.invalid_credentials, 422 password.expired, 401 user.suspended.</summary>
internal static class VerifyPassword
{
    internal sealed record Body(IdentifierBody Identifier, [property: MinLength(1)] string Password);

    internal sealed record IdentifierBody(SignInIdentifier Type, string Value);

    internal static async Task<Answer<VerificationView>> HandleAsync(JsonBody<Body> body, SignInFlow flow, CancellationToken ct) =>
        VerificationView.From(await flow.VerifyPasswordAsync(
            new Identifier(body.Value.Identifier.Type, body.Value.Identifier.Value), body.Value.Password, ct));
}
