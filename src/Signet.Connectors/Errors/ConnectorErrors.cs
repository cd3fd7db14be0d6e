using System.Text.Json;
using Signet.Identity.Errors;

namespace Signet.Connectors.Errors;

/// <summary>What a connector may refuse with, each with the status and <c>data</c> of connectors.md 3.</summary>
public static class ConnectorErrors
{
    /// <summary>The message interpolates <paramref name="description"/>.</summary>
    public static ApiError General(object data, string description) => new("connector.general", 400, data)
    {
        MessageValues = new Dictionary<string, string>(StringComparer.Ordinal) { ["errorDescription"] = description },
    };

    public static ApiError General(string message) => General(Message(message), message);

    public static ApiError InvalidConfig(object data) => new("connector.invalid_config", 400, data);

    public static ApiError InvalidResponse(string message) => new("connector.invalid_response", 400, Message(message));

    /// <summary>The callback carried neither of the shapes the connector knows; <c>data.message</c> is what was received.</summary>
    public static ApiError InvalidCallback(JsonElement received) => InvalidResponse(received.GetRawText());

    public static ApiError AuthorizationFailed(string message) => new("connector.authorization_failed", 401, Message(message));

    public static ApiError SocialAuthCodeInvalid(string message) => new("connector.social_auth_code_invalid", 401, Message(message));

    public static ApiError SocialInvalidAccessToken(string message) => new("connector.social_invalid_access_token", 401, Message(message));

    public static ApiError TemplateNotFound(string type) => new("connector.template_not_found", 400, Message($"No template for {type}"));

    public static ApiError NotImplemented(string method) => new("connector.not_implemented", 501, Message(method));

    public static ApiError UnexpectedType { get; } = new("connector.unexpected_type", 400);

    public static ApiError NoMessageConnector { get; } = new("connector.not_found", 501);

    public static ApiError TokenStorageNotSupported { get; } = new("connector.token_storage_not_supported", 422);

    private static object Message(string message) => new { message };
}
