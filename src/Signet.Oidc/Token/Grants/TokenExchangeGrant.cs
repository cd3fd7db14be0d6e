using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token.Grants;

/// <summary>Token exchange (section 11.3, RFC 8693). Never a refresh or ID token.</summary>
internal sealed class TokenExchangeGrant(
    ExchangeSubjects resolver, ExchangeTargets targets, ISubjectStore subjects, AccessTokenFactory accessTokens,
    ITokenStore tokens, ISubjectTokenStore subjectTokens) : IGrantHandler
{
    public async Task<Outcome<TokenResponse>> HandleAsync(TokenRequest request, CancellationToken ct)
    {
        if (request[Parameters.SubjectToken] is not { } token)
        {
            return OidcErrors.MissingParameter(Parameters.SubjectToken);
        }

        if (request[Parameters.SubjectTokenType] is not { } type)
        {
            return OidcErrors.MissingParameter(Parameters.SubjectTokenType);
        }

        var subject = await resolver.ResolveAsync(token, type, ct);
        if (!subject.IsSuccess)
        {
            return subject.Error;
        }

        request.Trace.Subject = subject.Value.Subject;
        if (subject.Value.Thumbprint is not null && subject.Value.Thumbprint != request.Thumbprint)
        {
            return OidcErrors.InvalidGrant("the subject token is bound to another key");
        }

        if (!await subjects.IsAliveAsync(subject.Value.Subject, ct))
        {
            return OidcErrors.InvalidGrant("subject is not alive");
        }

        var actor = await FindActorAsync(request, ct);
        if (actor.Error is { } refused)
        {
            return refused;
        }

        var plan = await targets.DecideAsync(request, subject.Value.Subject, ct);
        return plan.IsSuccess ? await IssueAsync(request, subject.Value, actor.Value, plan.Value, ct) : plan.Error;
    }

    private async Task<Outcome<string>> FindActorAsync(TokenRequest request, CancellationToken ct)
    {
        if (request[Parameters.ActorToken] is not { } token)
        {
            // RFC 8693 section 2.1: the type of a token that is not there must not be sent.
            return request[Parameters.ActorTokenType] is null ? default(Outcome<string>) : OidcErrors.MissingParameter(Parameters.ActorToken);
        }

        var actor = await resolver.ResolveActorAsync(token, request[Parameters.ActorTokenType], request.Thumbprint, ct);
        return actor.IsSuccess && !await subjects.IsAliveAsync(actor.Value, ct) ? OidcErrors.InvalidGrant("actor is not alive") : actor;
    }

    private async Task<Outcome<TokenResponse>> IssueAsync(
        TokenRequest request, ExchangeSubject subject, string? actor, ExchangeTargets.Plan plan, CancellationToken ct)
    {
        var made = await accessTokens.MakeAsync(
            new AccessTokenRequest
            {
                Client = request.Client,
                Target = plan.Target,
                Subject = subject.Subject,
                Scope = plan.Scope,
                GrantType = GrantTypes.TokenExchange,
                Actor = actor,
                Thumbprint = request.Thumbprint,
                SubjectTokenContext = subject.Context,
            },
            ct);
        if (!made.IsSuccess)
        {
            return made.Error;
        }

        // Consumed only now, so that a refused request leaves it usable; the statement still lets one caller through.
        if (subject.ImpersonationHash is { } hash && !await subjectTokens.TryConsumeImpersonationTokenAsync(hash, CancellationToken.None))
        {
            return OidcErrors.InvalidGrant("impersonation token was consumed by another request");
        }

        if (made.Value.Row is { } row)
        {
            await tokens.AddAsync(new IssuedTokens(row, null), CancellationToken.None);
        }

        return new TokenResponse(made.Value.Value, made.Value.Lifetime, plan.Scope);
    }
}
