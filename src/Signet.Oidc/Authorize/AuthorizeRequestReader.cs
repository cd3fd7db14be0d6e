using Signet.Oidc.Clients;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Interactions;
using Signet.Oidc.PushedAuthorization;
using Signet.Oidc.Tokens;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize;

/// <summary>
/// Establishes client and redirect URI. Until both are known there is nowhere to send an error to, so these refusals are JSON
/// (section 3.3, RFC 6749 section 4.1.2.1).
/// </summary>
internal sealed class AuthorizeRequestReader(IOidcTenant tenant, PushedRequests pushed, JwtReader jwts)
{
    public async ValueTask<Outcome<AuthorizeRequest>> ReadAsync(RequestParameters parameters, CancellationToken ct)
    {
        var client = await FindClientAsync(parameters, ct);
        if (!client.IsSuccess)
        {
            return client.Error;
        }

        if (parameters[Parameters.RequestUri]?.StartsWith(PushedRequests.Prefix, StringComparison.Ordinal) != true)
        {
            return await ToRequestAsync(client.Value, parameters, pushedId: null);
        }

        var id = PushedRequests.IdOf(parameters[Parameters.RequestUri]!);
        return await pushed.FindAsync(id, ct) is { } found && found.ClientId == client.Value.Id
            ? await ToRequestAsync(client.Value, new RequestParameters([.. found.Parameters]), id)
            : new OidcError(ErrorCodes.InvalidRequestUri, "request_uri is invalid, expired, or was already used");
    }

    /// <summary>The request behind an interaction. Everything is checked again: client and redirect URI may be gone by now.</summary>
    public async ValueTask<Outcome<AuthorizeRequest>> ReadAsync(Interaction interaction, CancellationToken ct)
    {
        var parameters = new RequestParameters(
        [
            .. interaction.Parameters, .. interaction.Resources.Select(resource => KeyValuePair.Create(Parameters.Resource, resource)),
        ]);
        var client = await FindClientAsync(parameters, ct);
        if (!client.IsSuccess)
        {
            return client.Error;
        }

        return interaction.DeviceCodeId is { } deviceCodeId
            ? await WithHintAsync(new AuthorizeRequest(tenant, client.Value, parameters) { DeviceCodeId = deviceCodeId })
            : await ToRequestAsync(client.Value, parameters, interaction.PushedRequestId);
    }

    /// <summary>The redirect URI of a request, or the one the client has.</summary>
    public static Outcome<string> FindRedirectUri(Client client, RequestParameters parameters)
    {
        if (parameters.IsRepeated(Parameters.RedirectUri))
        {
            return OidcErrors.InvalidRequest("'redirect_uri' parameter must not be provided twice");
        }

        if ((parameters[Parameters.RedirectUri] ?? RedirectUris.DefaultOf(client)) is not { } redirectUri)
        {
            return OidcErrors.MissingParameter(Parameters.RedirectUri);
        }

        return RedirectUris.Allows(client, redirectUri) ? redirectUri : OidcErrors.InvalidRedirectUri();
    }

    public async ValueTask<AuthorizeRequest> WithHintAsync(AuthorizeRequest request) =>
        request.Parameters[Parameters.IdTokenHint] is { } hint
            ? request with { IdTokenHint = await jwts.ReadIdTokenAsync(hint) }
            : request;

    private async ValueTask<Outcome<Client>> FindClientAsync(RequestParameters parameters, CancellationToken ct)
    {
        if (parameters[Parameters.ClientId] is not { } clientId)
        {
            return OidcErrors.MissingParameter(Parameters.ClientId);
        }

        if (parameters.IsRepeated(Parameters.ClientId))
        {
            return OidcErrors.InvalidRequest("'client_id' parameter must not be provided twice");
        }

        if (await tenant.FindClientAsync(clientId, ct) is not { } client)
        {
            return OidcErrors.UnknownClient;
        }

        return ClientMetadataCheck.Run(client) is { } error ? error : client;
    }

    private async ValueTask<Outcome<AuthorizeRequest>> ToRequestAsync(Client client, RequestParameters parameters, string? pushedId)
    {
        var redirectUri = FindRedirectUri(client, parameters);
        return redirectUri.IsSuccess
            ? await WithHintAsync(
                new AuthorizeRequest(tenant, client, parameters) { RedirectUri = redirectUri.Value, PushedRequestId = pushedId })
            : redirectUri.Error;
    }
}
