using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Authorize;
using Signet.Oidc.Clients;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.Dpop;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.PushedAuthorization;

/// <summary>POST /request (section 3.6, RFC 9126 section 2).</summary>
internal sealed class PushedAuthorizationEndpoint(
    IOidcTenant tenant, ClientAuthenticator clients, AuthorizeRequestReader reader, TokenBinding binding, PushedRequests pushed) : IOidcEndpoint
{
    private static readonly string[] _credentials = [Parameters.ClientSecret, Parameters.ClientAssertion, Parameters.ClientAssertionType];

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
            return client.Error;
        }

        var bound = await BindAsync(context, client.Value, WithoutCredentials(body.Value, client.Value.Id));
        if (!bound.IsSuccess)
        {
            return bound.Error;
        }

        var parameters = bound.Value;
        var redirectUri = AuthorizeRequestReader.FindRedirectUri(client.Value, parameters);
        if (!redirectUri.IsSuccess)
        {
            return OidcErrors.InvalidRequest(redirectUri.Error.Description!);
        }

        var request = await reader.WithHintAsync(new AuthorizeRequest(tenant, client.Value, parameters) { RedirectUri = redirectUri.Value });
        if (AuthorizeChecks.Run(AuthorizeChecks.InOrder, request) is { } error)
        {
            return error;
        }

        await WriteAsync(context, await pushed.AddAsync(new PushedRequest(client.Value.Id, parameters.Values), context.RequestAborted));
        return null;
    }

    /// <summary>A proof sent with the request binds the code like <c>dpop_jkt</c> (RFC 9449 section 10.1); the two may not differ.</summary>
    private async Task<Outcome<RequestParameters>> BindAsync(HttpContext context, Client client, RequestParameters parameters)
    {
        if (!DpopVerifier.IsPresent(context))
        {
            return parameters;
        }

        var proof = await binding.FindAsync(context, client);
        if (proof.Error is { } refused)
        {
            return refused;
        }

        return (proof.Value?.Thumbprint, parameters[Parameters.DpopThumbprint]) switch
        {
            (null, _) => parameters,
            ({ } proved, null) => new RequestParameters([.. parameters.Values, new(Parameters.DpopThumbprint, proved)]),
            var (proved, named) => proved == named ? parameters : OidcErrors.InvalidDpopProof("dpop_jkt names another key than the proof"),
        };
    }

    private static RequestParameters WithoutCredentials(RequestParameters parameters, string clientId) => new(
    [
        .. parameters.Values.Where(value => value.Key != Parameters.ClientId && !_credentials.Contains(value.Key)),
        new(Parameters.ClientId, clientId),
    ]);

    private static async Task WriteAsync(HttpContext context, string requestUri)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = JsonResponse.ContentType;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteNumber("expires_in", (int)PushedRequests.Lifetime.TotalSeconds);
        writer.WriteString("request_uri", requestUri);
        writer.WriteEndObject();
    }
}
