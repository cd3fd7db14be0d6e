using Signet.Oidc.Dpop;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary>Resolves <c>subject_token</c> and <c>actor_token</c> (section 11.3).</summary>
internal sealed class ExchangeSubjects(IOidcTenant tenant, LiveTokens tokens, ISubjectTokenStore subjectTokens, JwtReader jwts)
{
    private const string ImpersonationPrefix = "sub_";
    private const string PersonalAccessPrefix = "pat_";

    public async Task<Outcome<ExchangeSubject>> ResolveAsync(string token, string? type, CancellationToken ct) => type switch
    {
        TokenTypes.AccessToken when token.StartsWith(ImpersonationPrefix, StringComparison.Ordinal) => await FromImpersonationAsync(token, ct),
        TokenTypes.AccessToken => await FromAccessTokenAsync(token, ct),
        TokenTypes.Impersonation => await FromImpersonationAsync(token, ct),
        TokenTypes.PersonalAccessToken => await FromPersonalAccessTokenAsync(token, ct),
        _ => OidcErrors.InvalidGrant("unsupported subject_token_type"),
    };

    /// <summary>The actor must hold a live opaque access token with <c>openid</c>.</summary>
    public async Task<Outcome<string>> ResolveActorAsync(string token, string? type, string? thumbprint, CancellationToken ct)
    {
        if (type != TokenTypes.AccessToken || await tokens.FindAccessTokenAsync(token, ct) is not { } actor)
        {
            return OidcErrors.InvalidGrant("actor_token is no live access token");
        }

        if (actor.Thumbprint is not null && actor.Thumbprint != thumbprint)
        {
            return OidcErrors.InvalidGrant("the actor token is bound to another key");
        }

        return Scopes.Parse(actor.Scope).Contains(Scopes.OpenId)
            ? actor.Subject
            : OidcErrors.InvalidGrant("actor_token lacks the openid scope");
    }

    private async Task<Outcome<ExchangeSubject>> FromImpersonationAsync(string token, CancellationToken ct)
    {
        var hash = Secret.Hash(token);
        return await subjectTokens.FindImpersonationTokenAsync(hash, ct) is { } found
            ? new ExchangeSubject(found.Subject, hash, Context: found.Context)
            : OidcErrors.InvalidGrant("impersonation token not found, expired or consumed");
    }

    private async Task<Outcome<ExchangeSubject>> FromPersonalAccessTokenAsync(string token, CancellationToken ct) =>
        token.StartsWith(PersonalAccessPrefix, StringComparison.Ordinal)
        && await subjectTokens.FindPersonalAccessTokenAsync(Secret.Hash(token), ct) is { } found
            ? new ExchangeSubject(found.Subject)
            : OidcErrors.InvalidGrant("personal access token not found or expired");

    private async Task<Outcome<ExchangeSubject>> FromAccessTokenAsync(string token, CancellationToken ct)
    {
        if (!token.Contains('.', StringComparison.Ordinal))
        {
            return await tokens.FindAccessTokenAsync(token, ct) is { } opaque
                ? await FromFirstPartyAsync(new ExchangeSubject(opaque.Subject, Thumbprint: opaque.Thumbprint), opaque.ClientId, ct)
                : OidcErrors.InvalidGrant("access token not found, expired or revoked");
        }

        // A machine's token names the client as its subject: there is no user behind it.
        return await jwts.ReadAccessTokenAsync(token) is { } jwt
            && jwt.TryGetPayloadValue<string>("client_id", out var clientId)
            && jwt.Subject is { Length: > 0 } subject && subject != clientId
                ? await FromFirstPartyAsync(new ExchangeSubject(subject, Thumbprint: Confirmation.ThumbprintOf(jwt)), clientId, ct)
                : OidcErrors.InvalidGrant("access token is not a user's JWT of this issuer");
    }

    private async Task<Outcome<ExchangeSubject>> FromFirstPartyAsync(ExchangeSubject subject, string clientId, CancellationToken ct) =>
        await tenant.FindClientAsync(clientId, ct) is { IsThirdParty: false, IsMetadataDocument: false }
            ? subject
            : OidcErrors.InvalidGrant("access token was not issued to an existing first-party application");
}
