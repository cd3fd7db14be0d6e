namespace Signet.Oidc.Wire;

/// <summary>Names of request parameters.</summary>
internal static class Parameters
{
    public const string AccessToken = "access_token";
    public const string AcrValues = "acr_values";
    public const string ActorToken = "actor_token";
    public const string ActorTokenType = "actor_token_type";
    public const string ClaimsLocales = "claims_locales";
    public const string ClientAssertion = "client_assertion";
    public const string ClientAssertionType = "client_assertion_type";
    public const string ClientId = "client_id";
    public const string ClientSecret = "client_secret";
    public const string Code = "code";
    public const string CodeChallenge = "code_challenge";
    public const string CodeChallengeMethod = "code_challenge_method";
    public const string CodeVerifier = "code_verifier";
    public const string DeviceCode = "device_code";
    public const string DirectSignIn = "direct_sign_in";
    public const string DpopThumbprint = "dpop_jkt";
    public const string FirstScreen = "first_screen";
    public const string GoogleOneTapCredential = "google_one_tap_credential";
    public const string GrantType = "grant_type";
    public const string Identifier = "identifier";
    public const string IdTokenHint = "id_token_hint";
    public const string InteractionMode = "interaction_mode";
    public const string LoginHint = "login_hint";
    public const string Logout = "logout";
    public const string MaxAge = "max_age";
    public const string Nonce = "nonce";
    public const string OneTimeToken = "one_time_token";
    public const string OrganizationId = "organization_id";
    public const string PostLogoutRedirectUri = "post_logout_redirect_uri";
    public const string Prompt = "prompt";
    public const string RedirectUri = "redirect_uri";
    public const string RefreshToken = "refresh_token";
    public const string Registration = "registration";
    public const string Request = "request";
    public const string RequestUri = "request_uri";
    public const string Resource = "resource";
    public const string ResponseMode = "response_mode";
    public const string ResponseType = "response_type";
    public const string Scope = "scope";
    public const string State = "state";
    public const string SubjectToken = "subject_token";
    public const string SubjectTokenType = "subject_token_type";
    public const string Token = "token";
    public const string UiLocales = "ui_locales";
    public const string UserCode = "user_code";
    public const string Xsrf = "xsrf";
}
