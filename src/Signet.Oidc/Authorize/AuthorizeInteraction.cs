using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Authorize.Prompts;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Interactions;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize;

/// <summary>Hands the browser over to the sign-in pages (section 4).</summary>
internal sealed class AuthorizeInteraction(IOidcTenant tenant, IInteractionStore interactions, IAuditSink audit)
{
    public async Task<OidcError?> StartAsync(HttpContext context, PromptContext prompt, AuthorizeProgress progress, PromptVerdict verdict)
    {
        var request = prompt.Request;
        var started = ToInteraction(prompt, progress, verdict);
        await interactions.SaveAsync(started, context.RequestAborted);
        InteractionCookies.Write(context, tenant, started);
        SignInHints.Write(context, tenant, request.Client, request.Parameters);
        await audit.WriteAsync(
            new OidcEvent
            {
                Key = "Interaction.Create",
                ClientId = request.Client.Id,
                Subject = started.Subject,
                SessionUid = started.SessionUid,
                InteractionUid = started.Uid,
            },
            context.RequestAborted);
        Redirects.SeeOther(
            context, verdict.Prompt == PromptVerdict.Login ? SignInLocation.ForLogin(request) : SignInLocation.ForConsent(request));
        return null;
    }

    private Interaction ToInteraction(PromptContext prompt, AuthorizeProgress progress, PromptVerdict verdict)
    {
        var (request, now) = (prompt.Request, prompt.Now);
        var uid = Secret.NewId();
        return new Interaction
        {
            Uid = uid,
            ClientId = request.Client.Id,
            Parameters = request.Parameters.Values
                .Where(value => value.Key != Parameters.Resource)
                .ToImmutableDictionary(value => value.Key, value => value.Value),
            Resources = request.Resources,
            Prompt = new PromptDetails(verdict.Prompt, [verdict.Reason])
            {
                MissingOidcScopes = prompt.MissingOidcScopes,
                MissingResourceScopes = prompt.MissingResourceScopes,
            },
            ReturnTo = tenant.Issuer + (request.DeviceCodeId is null ? "/auth/" : "/device/") + uid,
            SessionUid = prompt.Session?.Uid,
            Subject = prompt.Session?.Subject,
            LastSubmission = progress.LastSubmission,
            DonePrompts = progress.Done,
            DeviceCodeId = request.DeviceCodeId,
            PushedRequestId = request.PushedRequestId,
            CreatedAt = now,
            ExpiresAt = now + InteractionCookies.Lifetime,
        };
    }
}
