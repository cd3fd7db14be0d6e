using Microsoft.AspNetCore.Http;
using Signet.Oidc.Authorize;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Interactions;
using Signet.Oidc.Sessions;
using Signet.Oidc.Wire;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>GET and POST /device: the user enters the code (section 11.2, RFC 8628 section 3.3).</summary>
internal sealed class UserCodeEndpoint(
    IOidcTenant tenant, DeviceCodes codes, AuthorizeRequestReader reader, SessionCookies sessions, AuthorizeFlow flow, TimeProvider clock)
    : IOidcEndpoint
{
    public ValueTask<OidcError?> HandleAsync(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) ? SubmitAsync(context) : ShowAsync(context);

    private async ValueTask<OidcError?> ShowAsync(HttpContext context)
    {
        var query = RequestQuery.Read(context.Request);
        if (!query.IsSuccess)
        {
            return query.Error;
        }

        var xsrf = DeviceXsrf.Issue(context, tenant);
        SignInHints.WriteHints(context, tenant, query.Value["app_id"], query.Value);
        if (query.Value[Parameters.UserCode] is { } userCode)
        {
            var action = Redirects.WithQuery(tenant.Issuer + "/device", DeviceLocation.Keep(query.Value));
            await AutoSubmitPage.WriteAsync(context, action, [new(Parameters.Xsrf, xsrf), new(Parameters.UserCode, userCode)]);
            return null;
        }

        Redirects.Found(context, DeviceLocation.ForInput(query.Value, inputCode: query.Value["input_code"], error: query.Value["error"]));
        return null;
    }

    private async ValueTask<OidcError?> SubmitAsync(HttpContext context)
    {
        var query = RequestQuery.Read(context.Request);
        var body = await RequestBody.ReadStrictAsync(context);
        if (!query.IsSuccess || !body.IsSuccess)
        {
            return body.Error ?? query.Error;
        }

        var typed = body.Value[Parameters.UserCode];
        if (!DeviceXsrf.IsValid(context, tenant, body.Value[Parameters.Xsrf]))
        {
            Redirects.Found(context, DeviceLocation.ForInput(query.Value, inputCode: null, "InvalidRequest"));
            return null;
        }

        var (id, code, fault) = await FindAsync(typed, context.RequestAborted);
        fault ??= body.Value.Has("abort") ? await DenyAsync(id!, code!) : null;
        if (fault is not null)
        {
            Redirects.Found(context, DeviceLocation.ForInput(query.Value, typed, fault));
            return null;
        }

        if (body.Value["confirm"] is not "yes")
        {
            Redirects.Found(context, DeviceLocation.ForConfirmation(query.Value, code!));
            return null;
        }

        return await StartAsync(context, id!, code!);
    }

    private async Task<(string? Id, DeviceCode? Code, string? Fault)> FindAsync(string? typed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, null, "NoCodeError");
        }

        var id = UserCodes.Normalize(typed) is { } userCode ? await codes.FindIdAsync(userCode, ct) : null;
        if (id is null || await codes.FindAsync(id, ct) is not { } code)
        {
            return (null, null, "NotFoundError");
        }

        var fault = codes.IsExpired(code) ? "ExpiredError" : code.IsDenied || code.Approval is not null ? "AlreadyUsedError" : null;
        return (id, code, fault);
    }

    private async Task<string> DenyAsync(string id, DeviceCode code)
    {
        if (!await codes.TryDecideAsync(id, CancellationToken.None))
        {
            return "AlreadyUsedError";
        }

        await codes.SaveAsync(id, code with { IsDenied = true }, CancellationToken.None);
        return "AbortedError";
    }

    /// <summary>From here on it is an authorization request like any other, without a redirect URI.</summary>
    private async ValueTask<OidcError?> StartAsync(HttpContext context, string id, DeviceCode code)
    {
        var request = await reader.ReadAsync(ToInteraction(id, code), context.RequestAborted);
        if (!request.IsSuccess)
        {
            return request.Error;
        }

        return AuthorizeChecks.Run(AuthorizeChecks.ForDevices, request.Value)
            ?? await flow.RunAsync(context, request.Value, AuthorizeProgress.None, await sessions.UseAsync(context));
    }

    private Interaction ToInteraction(string id, DeviceCode code) => new()
    {
        Uid = "",
        ClientId = code.ClientId,
        Parameters = code.Parameters,
        Resources = code.Resources,
        Prompt = new PromptDetails("login", []),
        ReturnTo = "",
        DeviceCodeId = id,
        CreatedAt = clock.GetUtcNow(),
        ExpiresAt = code.ExpiresAt,
    };
}
