using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;

namespace Signet.Oidc.Interactions;

/// <summary>What the sign-in and consent pages do with an interaction (sections 4.3 and 4.4). Scoped.</summary>
public sealed class InteractionService(
    IOidcTenant tenant,
    IInteractionStore interactions,
    ISessionStore sessions,
    IGrantStore grants,
    TimeProvider clock)
{
    private Session? _resolved;

    /// <summary>
    /// The interaction this browser is in. The client is named by header <c>Logto-App-Id</c>, else query <c>app_id</c>.
    /// Refuses with <c>session.not_found</c>, or <c>oidc.invalid_request</c> when client or session user changed.
    /// </summary>
    public async Task<InteractionLookup> ResolveAsync(HttpContext context)
    {
        var clientId = NullIfEmpty(context.Request.Headers["Logto-App-Id"]) ?? NullIfEmpty(context.Request.Query["app_id"]);
        if (InteractionCookies.FindUid(context, tenant, clientId) is not { } uid)
        {
            return OidcErrors.SessionNotFound("interaction session id cookie not found");
        }

        if (await interactions.FindAsync(uid, context.RequestAborted) is not { } interaction)
        {
            return OidcErrors.SessionNotFound("interaction session not found");
        }

        if (clientId is not null && clientId != interaction.ClientId)
        {
            return OidcErrors.InvalidRequest("interaction belongs to another client");
        }

        return await CheckSessionAsync(interaction, context.RequestAborted) is { } error ? error : interaction;
    }

    /// <summary>Stores the pages' own state. Does not extend the lifetime.</summary>
    public async Task<Interaction> SaveResultAsync(Interaction interaction, JsonElement? result, CancellationToken ct)
    {
        var changed = interaction with { Result = result };
        await interactions.SaveAsync(changed, ct);
        return changed;
    }

    /// <summary>
    /// The user proved who they are, and <paramref name="submission"/> says how. Returns the absolute URL the browser must navigate to.
    /// </summary>
    public async Task<string> CompleteLoginAsync(Interaction interaction, string subject, JsonElement? submission, CancellationToken ct)
    {
        await interactions.SaveAsync(interaction with { LoginSubject = subject, Result = submission }, ct);
        return interaction.ReturnTo;
    }

    /// <summary>Grants everything that was asked for: the silent consent of first-party clients. Returns where to go next.</summary>
    public Task<string> GrantAllAsync(Interaction interaction, CancellationToken ct) =>
        GrantAsync(interaction, new ConsentDecision(interaction.Prompt.MissingResourceScopes), ct);

    /// <summary>Records a consent and returns where to go next. The interaction must have a session.</summary>
    public async Task<string> GrantAsync(Interaction interaction, ConsentDecision decision, CancellationToken ct)
    {
        var session = interaction.SessionUid is { } uid ? await FindSessionAsync(uid, ct) : null;
        if (session is null || session.Subject != interaction.Subject)
        {
            throw new InvalidOperationException("Consent needs the session that the interaction was resolved with.");
        }

        var known = await FindGrantAsync(interaction, session, ct);
        var grant = Consent.Apply(known ?? Consent.NewGrant(interaction, session, clock.GetUtcNow()), interaction, decision);
        await (known is null ? grants.AddAsync(grant, ct) : grants.UpdateAsync(grant, ct));
        if (interaction.LastSubmission is { } submission)
        {
            await sessions.UpdateAsync(session with { LastSubmission = submission }, ct);
        }

        await interactions.SaveAsync(interaction with { GrantId = grant.Id }, ct);
        return interaction.ReturnTo;
    }

    private async Task<Grant?> FindGrantAsync(Interaction interaction, Session session, CancellationToken ct)
    {
        // A grant of a metadata-document client is never reused (section 18.5); the authorization of others is, within the session.
        var client = await tenant.FindClientAsync(interaction.ClientId, ct);
        return client is { IsMetadataDocument: false }
            && session.Authorizations.GetValueOrDefault(interaction.ClientId)?.GrantId is { } grantId
                ? await grants.FindAsync(grantId, ct)
                : null;
    }

    private async Task<OidcError?> CheckSessionAsync(Interaction interaction, CancellationToken ct)
    {
        if (interaction.SessionUid is not { } uid)
        {
            return null;
        }

        return await FindSessionAsync(uid, ct) switch
        {
            null => OidcErrors.SessionNotFound("session not found"),
            { } session when session.Subject != interaction.Subject => OidcErrors.InvalidRequest("session principal changed"),
            _ => null,
        };
    }

    // Read once: resolving and granting happen in one request.
    private async ValueTask<Session?> FindSessionAsync(string uid, CancellationToken ct) =>
        _resolved?.Uid == uid ? _resolved : _resolved = await sessions.FindByUidAsync(uid, ct);

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
