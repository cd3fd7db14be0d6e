using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;

namespace Signet.Management.Applications;

/// <summary>PATCH /api/applications/{id}: JSON members are replaced as a whole. 404 entity.not_exists_with_id, 422 application.device_flow_not_changeable, request.invalid_input.</summary>
internal static class UpdateApplication
{
    internal sealed record Body(
        [property: Length(1, 256)] Patch<string> Name = default,
        Patch<string?> Description = default,
        [property: Optional] OidcMetadataBody? OidcClientMetadata = null,
        [property: Optional] CustomMetadataBody? CustomClientMetadata = null,
        [property: Optional] JsonObject? CustomData = null,
        [property: Optional] bool? AppLevelAccessControlEnabled = null,
        [property: Optional] bool? IsAdmin = null);

    internal static async Task<Answer<ApplicationView>> HandleAsync(string id, JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var input = body.Value;
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", id);
        }

        if (await RefuseAsync(application, input, db, ct) is { } refusal)
        {
            return refusal;
        }

        application.Describe(input.Name.Or(application.Name), input.Description.Or(application.Description));
        application.SetMetadata(
            input.OidcClientMetadata?.ToMetadata() ?? application.OidcClientMetadata,
            input.CustomClientMetadata?.ToMetadata() ?? application.CustomClientMetadata);
        application.SetCustomData(input.CustomData ?? application.CustomData);
        application.SetAppLevelAccessControl(input.AppLevelAccessControlEnabled ?? application.AppLevelAccessControlEnabled);
        if (input.IsAdmin is { } isAdmin && tenant.Id != TenantId.Admin)
        {
            await SetAdminAsync(application, isAdmin, db, ct);
        }

        await db.SaveChangesAsync(ct);
        return ApplicationView.From(application);
    }

    private static async Task<ApiError?> RefuseAsync(Application application, Body input, SignetDb db, CancellationToken ct)
    {
        if (application.Type == ApplicationType.SAML)
        {
            return new ApiError("application.saml.use_saml_app_api");
        }

        if (input.CustomClientMetadata is { } custom && (custom.IsDeviceFlow == true) != (application.CustomClientMetadata.IsDeviceFlow == true))
        {
            return ApiError.Unprocessable("application.device_flow_not_changeable");
        }

        if (application.IsThirdParty && input.CustomClientMetadata?.AllowTokenExchange == true)
        {
            return ApiError.Unprocessable("application.third_party_application_cannot_enable_token_exchange");
        }

        return input.AppLevelAccessControlEnabled == true && !await db.ApplicationAccessRules.AnyAsync(r => r.ApplicationId == application.Id, ct)
            ? EntityErrors.InvalidRequest("Access control needs at least one rule.", 422)
            : null;
    }

    private static async Task SetAdminAsync(Application application, bool isAdmin, SignetDb db, CancellationToken ct)
    {
        var role = await db.Roles.SingleAsync(r => r.Name == WellKnownNames.InternalAdminRoleName, ct);
        var link = await db.ApplicationRoles.SingleOrDefaultAsync(r => r.ApplicationId == application.Id && r.RoleId == role.Id, ct);
        if (isAdmin && link is null)
        {
            db.ApplicationRoles.Add(new ApplicationRole(application.TenantId, application.Id, role.Id));
        }
        else if (!isAdmin && link is not null)
        {
            db.ApplicationRoles.Remove(link);
        }
    }
}
