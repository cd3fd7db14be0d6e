using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.Dpop;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Token;

/// <summary>POST /token (section 6, RFC 6749 section 3.2).</summary>
internal sealed class TokenEndpoint(ClientAuthenticator clients, TokenBinding binding, IAuditSink audit) : IOidcEndpoint
{
    private const string UnknownGrantKey = "ExchangeTokenBy.Unknown";

    public async ValueTask<OidcError?> HandleAsync(HttpContext context)
    {
        var body = await RequestBody.ReadStrictAsync(context);
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        var client = await clients.AuthenticateAsync(context, body.Value);
        if (!client.IsSuccess)
        {
            return await RefuseAsync(context, KeyOf(body.Value), body.Value[Parameters.ClientId], client.Error);
        }

        var grant = FindGrant(client.Value, body.Value);
        if (!grant.IsSuccess)
        {
            return await RefuseAsync(context, KeyOf(body.Value), client.Value.Id, grant.Error);
        }

        var proof = await binding.FindAsync(context, client.Value);
        if (proof.Error is { } unproved)
        {
            return await RefuseAsync(context, grant.Value.AuditKey, client.Value.Id, unproved);
        }

        var request = new TokenRequest(client.Value, grant.Value.Name, grant.Value.Keep(body.Value)) { Thumbprint = proof.Value?.Thumbprint };
        var response = await grant.Value.Handler(context.RequestServices).HandleAsync(request, context.RequestAborted);
        await audit.WriteAsync(ToEvent(grant.Value.AuditKey, request, response), CancellationToken.None);
        if (!response.IsSuccess)
        {
            return response.Error;
        }

        await response.Value.WriteAsync(context, request.Thumbprint is null ? TokenResponse.Bearer : SenderConstraint.Scheme);
        return null;
    }

    /// <summary>The grant must be named, known, and one of the client's.</summary>
    private static Outcome<GrantType> FindGrant(Client client, RequestParameters parameters)
    {
        if (parameters[Parameters.GrantType] is not { } name)
        {
            return OidcErrors.MissingParameter(Parameters.GrantType);
        }

        if (GrantType.Find(name) is not { } grant)
        {
            return OidcErrors.UnsupportedGrantType;
        }

        return client.Allows(name) ? grant : OidcErrors.InvalidRequest("requested grant type is not allowed for this client");
    }

    private static string KeyOf(RequestParameters parameters) =>
        parameters[Parameters.GrantType] is { } name && GrantType.Find(name) is { } grant ? grant.AuditKey : UnknownGrantKey;

    private async Task<OidcError> RefuseAsync(HttpContext context, string key, string? clientId, OidcError error)
    {
        var entry = new OidcEvent { Key = key, ClientId = clientId, Error = error.Error, Reason = error.Reason ?? error.Description };
        await audit.WriteAsync(entry, context.RequestAborted);
        return error;
    }

    private static OidcEvent ToEvent(string key, TokenRequest request, Outcome<TokenResponse> response) => new()
    {
        Key = key,
        ClientId = request.Client.Id,
        Subject = request.Trace.Subject,
        GrantId = request.Trace.GrantId,
        SessionUid = request.Trace.SessionUid,
        OrganizationId = request.OrganizationId,
        Error = response.Error?.Error,
        Reason = response.Error is { } error ? error.Reason ?? error.Description : null,
        Scope = response.Value?.Scope,
        TokenTypes = TokenTypesOf(response.Value),
    };

    private static string[] TokenTypesOf(TokenResponse? response) => response switch
    {
        null => [],
        { IdToken: null, RefreshToken: null } => _accessTokenOnly,
        { IdToken: null } => ["AccessToken", "RefreshToken"],
        { RefreshToken: null } => ["AccessToken", "IdToken"],
        _ => ["AccessToken", "RefreshToken", "IdToken"],
    };

    private static readonly string[] _accessTokenOnly = ["AccessToken"];
}
