using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Applications;

/// <summary>POST /api/applications → 200. 400 application.saml.use_saml_app_api, application.invalid_third_party_application_type.</summary>
internal static class CreateApplication
{
    internal const string DefaultSecretName = "Default secret";

    internal sealed record Body(
        [property: Length(1, 256)] string Name,
        ApplicationType Type,
        string? Description = null,
        [property: Optional] OidcMetadataBody? OidcClientMetadata = null,
        [property: Optional] CustomMetadataBody? CustomClientMetadata = null,
        [property: Optional] JsonObject? CustomData = null,
        [property: Optional] bool? IsThirdParty = null,
        JsonObject? ProtectedAppMetadata = null);

    internal static async Task<Answer<ApplicationView>> HandleAsync(
        JsonBody<Body> body, SignetDb db, CurrentTenant tenant, EnvelopeCipher cipher, TimeProvider clock, CancellationToken ct)
    {
        var input = body.Value;
        if (Refuse(input) is { } refusal)
        {
            return refusal;
        }

        var application = Application.Create(tenant.Id, input.Name, input.Type, input.IsThirdParty == true, clock.GetUtcNow());
        application.Describe(input.Name, input.Description);
        application.SetMetadata((input.OidcClientMetadata ?? new()).ToMetadata(), (input.CustomClientMetadata ?? new()).ToMetadata());
        application.SetCustomData(input.CustomData ?? []);
        db.Applications.Add(application);
        if (application.HasSecrets)
        {
            db.ApplicationSecrets.Add(NewSecret(application, DefaultSecretName, expiresAt: null, cipher, clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(ct);
        return ApplicationView.From(application);
    }

    internal static ApplicationSecret NewSecret(Application application, string name, DateTimeOffset? expiresAt, EnvelopeCipher cipher, DateTimeOffset now)
    {
        var value = Secrets.New();
        return ApplicationSecret.Create(application, name, value, cipher.Encrypt(application.TenantId, value, ApplicationSecret.Purpose), now, expiresAt);
    }

    private static ApiError? Refuse(Body input) => input switch
    {
        { Type: ApplicationType.SAML } => new ApiError("application.saml.use_saml_app_api"),
        { Type: ApplicationType.Protected, ProtectedAppMetadata: null } => new ApiError("application.protected_app_metadata_is_required"),
        { Type: ApplicationType.Protected } => ProtectedApps.NotConfigured,
        { IsThirdParty: true, Type: not (ApplicationType.Traditional or ApplicationType.SPA or ApplicationType.Native) } =>
            new ApiError("application.invalid_third_party_application_type"),
        { IsThirdParty: true, CustomClientMetadata.AllowTokenExchange: true } => ApiError.Unprocessable("application.third_party_application_cannot_enable_token_exchange"),
        { CustomClientMetadata.IsDeviceFlow: true, Type: not ApplicationType.Native } => ApiError.Unprocessable("application.device_flow_native_only"),
        _ => null,
    };
}
