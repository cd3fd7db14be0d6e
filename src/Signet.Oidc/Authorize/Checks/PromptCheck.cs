using Signet.Oidc.Errors;

namespace Signet.Oidc.Authorize.Checks;

/// <summary>OpenID Connect Core section 3.1.2.1: <c>login</c>, <c>consent</c> and, beyond it, <c>create</c>; or <c>none</c> alone.</summary>
internal static class PromptCheck
{
    public static OidcError? Run(AuthorizeRequest request)
    {
        if (request.Prompts.Any(prompt => prompt is not ("login" or "consent" or "create" or "none")))
        {
            return OidcErrors.InvalidRequest("unsupported prompt value requested");
        }

        return request is { IsSilent: true, Prompts.Length: > 1 }
            ? OidcErrors.InvalidRequest("prompt none must only be used alone")
            : null;
    }
}
