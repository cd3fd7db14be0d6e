namespace Signet.Oidc.Wire;

/// <summary>Values of <c>subject_token_type</c> and <c>actor_token_type</c> (section 11.3, RFC 8693 section 3).</summary>
internal static class TokenTypes
{
    public const string AccessToken = "urn:ietf:params:oauth:token-type:access_token";
    public const string Impersonation = "urn:logto:token-type:impersonation_token";
    public const string PersonalAccessToken = "urn:logto:token-type:personal_access_token";
}
