using System.Collections.Immutable;
using Signet.Oidc.Errors;

namespace Signet.Oidc.Authorize.Prompts;

/// <summary>Interaction policy (section 3.7): evaluated at the start and at each resume, the first check that asks wins.</summary>
internal static class PromptChecks
{
    private static readonly OidcError _loginRequired = new(ErrorCodes.LoginRequired, "End-User authentication is required");
    private static readonly OidcError _interactionRequired = new(ErrorCodes.InteractionRequired, "interaction is required from the end-user");
    private static readonly OidcError _consentRequired = new(ErrorCodes.ConsentRequired, "requested scopes not granted");

    public static ImmutableArray<Func<PromptContext, PromptVerdict?>> InOrder { get; } =
        [LoginRequested, NoSession, SessionTooOld, OtherSubjectHinted, ConsentRequested, NativeClient, OidcScopesMissing, ResourceScopesMissing];

    public static PromptVerdict? Evaluate(PromptContext context)
    {
        foreach (var check in InOrder)
        {
            if (check(context) is { } verdict)
            {
                return verdict;
            }
        }

        return null;
    }

    private static PromptVerdict? LoginRequested(PromptContext context) =>
        context.Request.ForcesLogin && !context.Done.Contains(PromptVerdict.Login) ? Login("login_prompt") : null;

    private static PromptVerdict? NoSession(PromptContext context) => context.Session is null ? Login("no_session") : null;

    private static PromptVerdict? SessionTooOld(PromptContext context) =>
        context is { Request.MaxAge: > 0 and { } maxAge, Session: { } session }
        && (context.Now - session.LoginAt).TotalSeconds > maxAge
        && !context.Done.Contains(PromptVerdict.Login)
            ? Login("max_age")
            : null;

    private static PromptVerdict? OtherSubjectHinted(PromptContext context) =>
        context.Request.IdTokenHint is { } hint && hint.Subject != context.Session?.Subject ? Login("id_token_hint") : null;

    private static PromptVerdict? ConsentRequested(PromptContext context) =>
        context.Request.Prompts.Contains(PromptVerdict.Consent) && !IsConsentDone(context)
            ? Consent("consent_prompt", _consentRequired)
            : null;

    /// <summary>RFC 8252 section 8.6: a native client cannot prove who it is, so it never passes silently.</summary>
    private static PromptVerdict? NativeClient(PromptContext context) =>
        context.Request.Client.IsNative && !IsConsentDone(context) ? Consent("native_client_prompt", _interactionRequired) : null;

    private static PromptVerdict? OidcScopesMissing(PromptContext context) =>
        context.MissingOidcScopes.IsEmpty ? null : Consent("op_scopes_missing", _consentRequired);

    private static PromptVerdict? ResourceScopesMissing(PromptContext context) =>
        context.MissingResourceScopes.IsEmpty ? null : Consent("rs_scopes_missing", _consentRequired);

    private static bool IsConsentDone(PromptContext context) => context.Done.Contains(PromptVerdict.Consent);

    private static PromptVerdict Login(string reason) => new(PromptVerdict.Login, reason, _loginRequired);

    private static PromptVerdict Consent(string reason, OidcError silent) => new(PromptVerdict.Consent, reason, silent);
}
