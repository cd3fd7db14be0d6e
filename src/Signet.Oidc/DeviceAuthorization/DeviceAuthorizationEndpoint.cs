using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Authorize;
using Signet.Oidc.Clients;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>POST /device/auth (section 11.2, RFC 8628 section 3.1).</summary>
internal sealed class DeviceAuthorizationEndpoint(
    IOidcTenant tenant, ClientAuthenticator clients, AuthorizeRequestReader reader, DeviceCodes codes, TimeProvider clock) : IOidcEndpoint
{
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

        if (!client.Value.Allows(GrantTypes.DeviceCode))
        {
            return OidcErrors.InvalidRequest("device flow is not allowed for this client");
        }

        var request = await reader.WithHintAsync(new AuthorizeRequest(tenant, client.Value, body.Value));
        if (AuthorizeChecks.Run(AuthorizeChecks.ForDevices, request) is { } error)
        {
            return error;
        }

        var userCode = UserCodes.New();
        await WriteAsync(context, await codes.AddAsync(ToCode(client.Value, request, userCode), context.RequestAborted), userCode);
        return null;
    }

    private DeviceCode ToCode(Client client, AuthorizeRequest request, string userCode) => new()
    {
        ClientId = client.Id,
        UserCode = userCode,
        Parameters = request.Parameters.Values
            .Where(value => value.Key is not (Parameters.Resource or Parameters.ClientSecret or Parameters.Prompt))
            .ToImmutableDictionary(value => value.Key, value => value.Value)
            .SetItem(Parameters.ClientId, client.Id),
        Resources = request.Resources,
        ExpiresAt = clock.GetUtcNow() + DeviceCodes.Lifetime,
    };

    private async Task WriteAsync(HttpContext context, string deviceCode, string userCode)
    {
        context.Response.ContentType = JsonResponse.ContentType;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("device_code", deviceCode);
        writer.WriteString("user_code", UserCodes.Format(userCode));
        writer.WriteString("verification_uri", tenant.Endpoint + "/device");
        writer.WriteString("verification_uri_complete", tenant.Endpoint + "/device?user_code=" + UserCodes.Format(userCode));
        writer.WriteNumber("expires_in", (int)DeviceCodes.Lifetime.TotalSeconds);
        writer.WriteEndObject();
    }
}
