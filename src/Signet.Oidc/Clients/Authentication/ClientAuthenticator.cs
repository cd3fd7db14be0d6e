using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Clients.Authentication;

/// <summary>Establishes which client speaks (sections 2.3 and 2.4). Used alike by every endpoint for clients.</summary>
internal sealed class ClientAuthenticator(IOidcTenant tenant, ClientAssertions assertions)
{
    public async ValueTask<Outcome<Client>> AuthenticateAsync(HttpContext context, RequestParameters parameters)
    {
        var presented = Present(context, parameters);
        if (!presented.IsSuccess)
        {
            return presented.Error;
        }

        var sent = presented.Value;
        foreach (var check in PresentedCredentialsChecks.InOrder)
        {
            if (check(sent) is { } error)
            {
                return error;
            }
        }

        if (await tenant.FindClientAsync(sent.ClientId!, context.RequestAborted) is not { } client)
        {
            return OidcErrors.UnknownClient;
        }

        var failure = client.Keys is not null || sent.Assertion is not null
            ? await assertions.CheckAsync(client, sent.Assertion, context.RequestAborted)
            : ClientMethodCheck.Run(tenant, client, sent);
        if ((failure ?? ClientMetadataCheck.Run(client) ?? Cors.Check(context, tenant, client)) is { } refused)
        {
            Challenge(context, refused);
            return refused;
        }

        return client;
    }

    private static Outcome<PresentedCredentials> Present(HttpContext context, RequestParameters parameters)
    {
        BasicCredentials? basic = null;
        if (context.Request.Headers.Authorization is [{ Length: > 0 } header, ..])
        {
            var parsed = BasicCredentials.Parse(header);
            if (!parsed.IsSuccess)
            {
                return parsed.Error;
            }

            basic = parsed.Value;
        }

        return new PresentedCredentials
        {
            Basic = basic,
            BodyClientId = parameters[Parameters.ClientId],
            BodySecret = parameters[Parameters.ClientSecret],
            Assertion = parameters[Parameters.ClientAssertion],
            AssertionType = parameters[Parameters.ClientAssertionType],
        };
    }

    /// <summary>RFC 6749 section 5.2: the challenge answers the header that was used.</summary>
    private void Challenge(HttpContext context, OidcError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized && context.Request.Headers.Authorization.Count > 0)
        {
            context.Response.Headers.WWWAuthenticate =
                $"Basic realm=\"{tenant.Issuer}\", error=\"{error.Error}\", error_description=\"{error.Description}\"";
        }
    }
}
