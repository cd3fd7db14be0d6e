namespace Signet.Oidc.Errors;

/// <summary>The refusals of the protocol with their fixed texts (section 17.4).</summary>
internal static class OidcErrors
{
    /// <summary>Never explains the cause to the client; the reason goes to the log.</summary>
    public static OidcError InvalidGrant(string reason) =>
        new(ErrorCodes.InvalidGrant, "grant request is invalid") { Reason = reason };

    public static OidcError InvalidRequest(string description = "request is invalid") => new(ErrorCodes.InvalidRequest, description);

    public static OidcError MissingParameter(string name) => InvalidRequest($"missing required parameter '{name}'");

    /// <summary>RFC 6749 section 3.1; the name came from outside.</summary>
    public static OidcError DuplicateParameter(string name) => InvalidRequest($"'{DescriptionText.Of(name)}' parameter must not be provided twice");

    /// <summary>No such client: 400 on every endpoint.</summary>
    public static OidcError UnknownClient { get; } = new(ErrorCodes.InvalidClient, "client is invalid") { Reason = "unknown client" };

    /// <summary>The client exists and failed to prove itself.</summary>
    public static OidcError ClientAuthenticationFailed(string reason) =>
        new(ErrorCodes.InvalidClient, "client authentication failed") { Status = 401, Reason = reason };

    public static OidcError InvalidRedirectUri(string description = "redirect_uri did not match any of the client's registered redirect_uris") =>
        new(ErrorCodes.InvalidRedirectUri, description);

    public static OidcError InvalidTarget(string description = "resource indicator is missing, or unknown") =>
        new(ErrorCodes.InvalidTarget, description);

    public static OidcError InvalidScope(string description, string scope) => new(ErrorCodes.InvalidScope, description) { Scope = scope };

    public static OidcError InsufficientScope(string scope, string description = "access token missing required scope") =>
        new(ErrorCodes.InsufficientScope, description) { Status = 403, Scope = scope };

    public static OidcError InvalidToken(string description = "invalid token provided", string? reason = null) =>
        new(ErrorCodes.InvalidToken, description) { Status = 401, Reason = reason };

    public static OidcError AccessDenied(string? description, string reason, int status = 400) =>
        new(ErrorCodes.AccessDenied, description) { Status = status, Reason = reason };

    /// <summary>RFC 9449 section 5.</summary>
    public static OidcError InvalidDpopProof(string description) => new(ErrorCodes.InvalidDpopProof, description);

    /// <summary>RFC 9449 section 8: the header <c>DPoP-Nonce</c> tells which.</summary>
    public static OidcError UseDpopNonce { get; } = new(ErrorCodes.UseDpopNonce, "the DPoP proof needs the nonce of this server");

    public static OidcError UnsupportedGrantType { get; } = new(ErrorCodes.UnsupportedGrantType, "unsupported grant_type requested");

    public static OidcError UnsupportedTokenType { get; } =
        new(ErrorCodes.UnsupportedTokenType, "structured JWT tokens cannot be introspected or revoked");

    public static OidcError UnknownRoute { get; } =
        new(ErrorCodes.InvalidRequest, "unrecognized route or not allowed method") { Status = 404 };

    public static OidcError ServerError { get; } = new(ErrorCodes.ServerError, "oops! something went wrong") { Status = 500 };

    /// <summary>Interaction or session missing or expired (section 4.3).</summary>
    public static OidcError SessionNotFound(string description) => InvalidRequest(description) with { Code = "session.not_found" };
}
