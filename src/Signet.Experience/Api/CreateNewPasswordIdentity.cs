using System.ComponentModel.DataAnnotations;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>POST /api/experience/verification/new-password-identity. 422 user.username_already_in_use, 422 password.rejected.</summary>
internal static class CreateNewPasswordIdentity
{
    internal sealed record Body(IdentifierBody Identifier, string Password);

    internal sealed record IdentifierBody(
        [property: AllowedValues("username")] string Type, [property: Pattern(@"^[A-Z_a-z]\w*$")] string Value);

    internal static async Task<Answer<VerificationView>> HandleAsync(JsonBody<Body> body, SignInFlow flow, CancellationToken ct) =>
        VerificationView.From(await flow.NewPasswordIdentityAsync(body.Value.Identifier.Value, body.Value.Password, ct));
}
