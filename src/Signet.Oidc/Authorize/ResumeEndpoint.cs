using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Authorize.Prompts;
using Signet.Oidc.EndSession;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Interactions;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.Authorize;

/// <summary>GET /auth/{uid} and /device/{uid}: the browser comes back from the sign-in pages (section 4.3).</summary>
internal sealed class ResumeEndpoint(
    IOidcTenant tenant, IInteractionStore interactions, ResumedSession resumed, AuthorizeRequestReader reader, AuthorizeFlow flow,
    LogoutPrompt logout) : IOidcEndpoint
{
    private static readonly OidcError _expired = OidcErrors.SessionNotFound("authorization request has expired");

    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var uid = (string)context.Request.RouteValues["uid"]!;
        if (!InteractionCookies.HasResume(context, tenant, uid)
            || await interactions.FindAsync(uid, context.RequestAborted) is not { } interaction)
        {
            return _expired;
        }

        var session = await resumed.FindAsync(context);
        if (interaction.LoginSubject is { } subject && session is not null && session.Subject != subject)
        {
            // Somebody else is signed in here: that session ends first, then the browser comes back.
            await logout.WriteAsync(context, new LogoutRequest(session.Uid) { ReturnTo = interaction.ReturnTo });
            return null;
        }

        if (ResumedSession.Check(interaction, session) is { } mismatch)
        {
            return mismatch;
        }

        if (!await interactions.TryTakeAsync(uid, CancellationToken.None))
        {
            return _expired;
        }

        InteractionCookies.DeleteResume(context, tenant, interaction);
        return await ContinueAsync(context, interaction, await resumed.ApplyAsync(context, interaction, session));
    }

    private async Task<OidcError?> ContinueAsync(HttpContext context, Interaction interaction, Outcome<Session> session)
    {
        var request = await reader.ReadAsync(interaction, context.RequestAborted);
        if (!request.IsSuccess)
        {
            return request.Error;
        }

        var checks = request.Value.DeviceCodeId is null ? AuthorizeChecks.InOrder : AuthorizeChecks.ForDevices;
        var error = AuthorizeChecks.Run(checks, request.Value)
            ?? session.Error
            ?? await flow.RunAsync(context, request.Value, ProgressOf(interaction), session.Value);
        if (error is not null)
        {
            await AuthorizeResponse.SendErrorAsync(context, request.Value, error);
        }

        return null;
    }

    private static AuthorizeProgress ProgressOf(Interaction interaction)
    {
        ImmutableArray<string> done =
        [
            .. interaction.DonePrompts,
            .. interaction.LoginSubject is null ? [] : (string[])[PromptVerdict.Login],
            .. interaction.GrantId is null ? [] : (string[])[PromptVerdict.Consent],
        ];
        return new AuthorizeProgress(done, interaction.Result ?? interaction.LastSubmission, interaction.GrantId);
    }
}
