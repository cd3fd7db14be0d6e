using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Instances;
using Signet.Connectors.Social;
using Signet.Identity.Http;
using Signet.Identity.Tenants;

namespace Signet.Experience.Api.WellKnown;

/// <summary>The public sign-in experience of experience.md 8 and 18: stored settings, overrides (8.6) and computed members (8.8). Scoped.</summary>
public sealed class PublicExperience(CurrentTenant tenant, SocialConnectors social, ConnectorInstances instances)
{
    private static readonly string[] _private = ["emailBlocklistPolicy", "forgotPasswordMethods", "trustedDevice"];

    /// <summary>Unknown ids are ignored.</summary>
    public JsonObject Read(string? applicationId)
    {
        var settings = JsonSerializer.SerializeToNode(tenant.Snapshot.SignInExperience, EdgeJson.Options)!.AsObject();
        foreach (var member in _private)
        {
            settings.Remove(member);
        }

        settings["tenantId"] = tenant.Id.Value;
        Override(settings, applicationId);
        settings["socialConnectors"] = SocialConnectors();
        settings["ssoConnectors"] = new JsonArray();
        settings["forgotPassword"] = ForgotPassword();
        settings["isDevelopmentTenant"] = false;
        settings["customProfileFields"] = new JsonArray();
        settings["customProfileFieldCatalog"] = new JsonArray();
        return settings;
    }

    private void Override(JsonObject settings, string? applicationId)
    {
        if (applicationId is null || !tenant.Snapshot.Applications.TryGetValue(applicationId, out var application)
            || application.Application.IsThirdParty || application.SignInExperience is not { } own)
        {
            return;
        }

        Merge(settings, "color", own.Color);
        Merge(settings, "branding", own.Branding);
        if (!string.IsNullOrEmpty(own.CustomCss))
        {
            settings["customCss"] = own.CustomCss;
        }
    }

    private static void Merge(JsonObject settings, string name, JsonObject values)
    {
        var target = settings[name] as JsonObject ?? [];
        foreach (var (key, value) in values)
        {
            target[key] = value?.DeepClone();
        }

        settings[name] = target;
    }

    private JsonArray SocialConnectors()
    {
        var all = social.All;
        return new JsonArray([.. tenant.Snapshot.SignInExperience.SocialSignInConnectorTargets
            .SelectMany(target => all.Where(connector => connector.Target == target))
            .Select(connector => (JsonNode)Describe(connector))]);
    }

    private static JsonObject Describe(ConnectorInstance connector)
    {
        var metadata = connector.Metadata;
        var view = new JsonObject
        {
            ["id"] = connector.Id,
            ["target"] = metadata.Target,
            ["platform"] = metadata.Platform?.ToString(),
            ["name"] = JsonSerializer.SerializeToNode(metadata.Name),
            ["logo"] = metadata.Logo,
            ["logoDark"] = metadata.LogoDark,
        };
        if (metadata.IsStandard)
        {
            view["isStandard"] = true;
        }

        return view;
    }

    private JsonObject ForgotPassword()
    {
        var types = instances.Of(tenant.Snapshot).Select(connector => connector.Type).ToHashSet();
        var methods = tenant.Snapshot.SignInExperience.ForgotPasswordMethods;
        return new JsonObject
        {
            ["phone"] = types.Contains(ConnectorType.Sms) && methods?.Contains("PhoneVerificationCode") != false,
            ["email"] = types.Contains(ConnectorType.Email) && methods?.Contains("EmailVerificationCode") != false,
        };
    }
}
