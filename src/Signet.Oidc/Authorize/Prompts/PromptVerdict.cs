using Signet.Oidc.Errors;

namespace Signet.Oidc.Authorize.Prompts;

/// <summary>The user has to be asked.</summary>
/// <param name="Prompt"><c>login</c> or <c>consent</c>.</param>
/// <param name="Reason">Name of the check.</param>
/// <param name="Silent">The answer for <c>prompt=none</c>.</param>
internal sealed record PromptVerdict(string Prompt, string Reason, OidcError Silent)
{
    public const string Login = "login";
    public const string Consent = "consent";
}
