namespace Signet.Oidc.Errors;

/// <summary>Wire values of <c>error</c> (RFC 6749, 6750, 7009, 8628, 8693, 8707, 9126, OpenID Connect Core).</summary>
internal static class ErrorCodes
{
    public const string AccessDenied = "access_denied";
    public const string AuthorizationPending = "authorization_pending";
    public const string ConsentRequired = "consent_required";
    public const string ExpiredToken = "expired_token";
    public const string InsufficientScope = "insufficient_scope";
    public const string InteractionRequired = "interaction_required";
    public const string InvalidClient = "invalid_client";
    public const string InvalidClientMetadata = "invalid_client_metadata";
    public const string InvalidDpopProof = "invalid_dpop_proof";
    public const string InvalidGrant = "invalid_grant";
    public const string InvalidRedirectUri = "invalid_redirect_uri";
    public const string InvalidRequest = "invalid_request";
    public const string InvalidRequestUri = "invalid_request_uri";
    public const string InvalidScope = "invalid_scope";
    public const string InvalidTarget = "invalid_target";
    public const string InvalidToken = "invalid_token";
    public const string LoginRequired = "login_required";
    public const string RegistrationNotSupported = "registration_not_supported";
    public const string RequestNotSupported = "request_not_supported";
    public const string RequestUriNotSupported = "request_uri_not_supported";
    public const string ServerError = "server_error";
    public const string UnsupportedGrantType = "unsupported_grant_type";
    public const string UnsupportedResponseMode = "unsupported_response_mode";
    public const string UnsupportedResponseType = "unsupported_response_type";
    public const string UnsupportedTokenType = "unsupported_token_type";
    public const string UseDpopNonce = "use_dpop_nonce";
}
