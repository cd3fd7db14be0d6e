using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Authorize.Prompts;
using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.Authorize;

/// <summary>From a valid request to either the sign-in pages or the answer. The start and every resume come through here.</summary>
internal sealed class AuthorizeFlow(
    ISubjectStore subjects, IPermissionStore permissions, IGrantStore grants, AuthorizeInteraction interaction, AuthorizeFinish finish,
    TimeProvider clock)
{
    /// <summary>Writes the response, or returns the error to deliver.</summary>
    public async Task<OidcError?> RunAsync(HttpContext context, AuthorizeRequest request, AuthorizeProgress progress, Session? session)
    {
        var ct = context.RequestAborted;
        if (session is not null && !await subjects.IsAliveAsync(session.Subject, ct))
        {
            return OidcErrors.InvalidGrant("session user is suspended or deleted");
        }

        var grant = session is null ? null : await FindGrantAsync(request, progress, session, ct);
        var scopes = session is null
            ? ImmutableDictionary<string, ImmutableArray<string>>.Empty
            : await FindResourceScopesAsync(request, session, ct);
        var prompt = new PromptContext(request, session, grant, progress.Done, scopes, clock.GetUtcNow());
        if (PromptChecks.Evaluate(prompt) is { } verdict)
        {
            return request.IsSilent ? verdict.Silent : await interaction.StartAsync(context, prompt, progress, verdict);
        }

        return await finish.RunAsync(context, request, session!, grant);
    }

    private async ValueTask<Grant?> FindGrantAsync(AuthorizeRequest request, AuthorizeProgress progress, Session session, CancellationToken ct)
    {
        // A grant of a metadata-document client serves one authorization only (section 18.5).
        var id = request.Client.IsMetadataDocument ? null : session.Authorizations.GetValueOrDefault(request.Client.Id)?.GrantId;
        return (progress.GrantId ?? id) is { } grantId
            && await grants.FindAsync(grantId, ct) is { } grant
            && grant.Subject == session.Subject
            && grant.ClientId == request.Client.Id
                ? grant
                : null;
    }

    private async ValueTask<ImmutableDictionary<string, ImmutableArray<string>>> FindResourceScopesAsync(
        AuthorizeRequest request, Session session, CancellationToken ct)
    {
        var party = new Party(request.Client, session.Subject, request.Parameters[Wire.Parameters.OrganizationId]);
        var scopes = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var resource in request.Resources)
        {
            var available = await permissions.GetResourceScopesAsync(party, resource, ct);
            scopes[resource] = [.. request.Scopes.Where(available.Contains)];
        }

        return scopes.ToImmutable();
    }
}
