using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Management.Client.Connectors;
using Signet.Management.Client.SignInExperiences;

namespace Signet.Console.Experience;

/// <summary>The experience as JSON: for comparing drafts and for the live preview (experience.md sections 8 and 17.5).</summary>
internal static class ExperienceJson
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, _json);

    public static bool Same<T>(T? left, T? right) => Write(left) == Write(right);

    /// <summary>The public form that the sign-in page reads, made of a draft that nobody has saved.</summary>
    public static JsonObject Preview(SignInExperience draft, IReadOnlyList<Connector> connectors)
    {
        var json = JsonSerializer.SerializeToNode(draft, _json)!.AsObject();
        json.Remove("forgotPasswordMethods");
        json["socialConnectors"] = new JsonArray(
        [
            .. draft.SocialSignInConnectorTargets
                .SelectMany(target => connectors.Where(connector => connector.Type is ConnectorType.Social && connector.Target == target))
                .Select(Button),
        ]);
        json["forgotPassword"] = new JsonObject
        {
            ["email"] = Resets(draft, connectors, "EmailVerificationCode", ConnectorType.Email),
            ["phone"] = Resets(draft, connectors, "PhoneVerificationCode", ConnectorType.Sms),
        };
        json["ssoConnectors"] = new JsonArray();
        return json;
    }

    private static JsonNode Button(Connector connector) => JsonSerializer.SerializeToNode(
        new { connector.Id, connector.Target, connector.Platform, connector.Name, connector.Logo, connector.LogoDark }, _json)!;

    private static bool Resets(SignInExperience draft, IReadOnlyList<Connector> connectors, string method, ConnectorType type) =>
        draft.ForgotPasswordMethods?.Contains(method) is not false && connectors.Any(connector => connector.Type == type);
}
