using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Http;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>The user approved: the device's next poll gets its tokens (RFC 8628 section 3.3).</summary>
internal sealed class DeviceApproval(DeviceCodes codes)
{
    public async Task<OidcError?> ApproveAsync(HttpContext context, string deviceCodeId, AuthorizationCode approval)
    {
        if (await codes.FindAsync(deviceCodeId, context.RequestAborted) is not { IsDenied: false, Approval: null } code
            || codes.IsExpired(code)
            || !await codes.TryDecideAsync(deviceCodeId, CancellationToken.None))
        {
            return OidcErrors.SessionNotFound("authorization request has expired");
        }

        await codes.SaveAsync(deviceCodeId, code with { Approval = approval }, CancellationToken.None);
        DeviceXsrf.Delete(context);
        Redirects.Found(context, "/device/success");
        return null;
    }
}
