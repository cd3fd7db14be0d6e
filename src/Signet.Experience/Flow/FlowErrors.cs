using Signet.Identity.Errors;
using Signet.Oidc.Errors;

namespace Signet.Experience.Flow;

/// <summary>Refusals that more than one step gives (experience.md 21).</summary>
internal static class FlowErrors
{
    public static ApiError InteractionNotFound { get; } = ApiError.NotFound("session.interaction_not_found");

    public static ApiError RecordNotFound { get; } = ApiError.NotFound("session.verification_session_not_found");

    public static ApiError VerificationFailed { get; } = new("session.verification_failed");

    public static ApiError IdentifierNotFound { get; } = ApiError.NotFound("session.identifier_not_found");

    public static ApiError IdentityConflict { get; } = new("session.identity_conflict", 409);

    public static ApiError Forbidden { get; } = new("auth.forbidden", 403);

    public static ApiError Suspended { get; } = new("user.suspended", 401);

    public static ApiError CaptchaRequired { get; } = ApiError.Unprocessable("session.captcha_required");

    public static ApiError NotSupportedForForgotPassword { get; } = new("session.not_supported_for_forgot_password");

    /// <summary>A refusal of the protocol as an API answer (experience.md 1.2).</summary>
    public static ApiError From(OidcError error) =>
        new(error.Code, error.Status) { OAuthError = error.Error, OAuthDescription = error.Description };

    public static ApiError InvalidInteractionType { get; } = new("session.invalid_interaction_type");
}
