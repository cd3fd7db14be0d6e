using System.Globalization;
using System.Text.Json;
using Signet.Connectors.Errors;
using Signet.Connectors.Outbound;
using Signet.Identity.Errors;

namespace Signet.Connectors.Facebook;

/// <summary>What the browser brought back from the dialog: a code with the redirect URI it was issued for, or a refusal (connectors.md 6).</summary>
internal sealed record FacebookCallback(string Code, string RedirectUri)
{
    public static Result<FacebookCallback> Parse(JsonElement data)
    {
        if (data.Text("error") is { } error)
        {
            return Refusal(data, error);
        }

        return data.Text("code") is { Length: > 0 } code && data.Text("redirectUri") is { Length: > 0 } redirectUri
            ? new FacebookCallback(code, redirectUri)
            : ConnectorErrors.InvalidCallback(data);
    }

    private static ApiError Refusal(JsonElement data, string error)
    {
        if (data.Text("error_description") is not { } description || data.Text("error_reason") is not { } reason
            || !TryGetErrorCode(data, out var code))
        {
            return ConnectorErrors.InvalidCallback(data);
        }

        return error == "access_denied"
            ? ConnectorErrors.AuthorizationFailed(description)
            : ConnectorErrors.General(new { error, error_code = code, errorDescription = description, error_reason = reason }, description);
    }

    // Query parameters arrive as strings; the value stays a number in the error data (security.md 1.15).
    private static bool TryGetErrorCode(JsonElement data, out long? code)
    {
        code = null;
        if (!data.TryGetProperty("error_code", out var member))
        {
            return true;
        }

        if (member.ValueKind is JsonValueKind.Number && member.TryGetInt64(out var number))
        {
            code = number;
        }
        else if (member.ValueKind is JsonValueKind.String
            && long.TryParse(member.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            code = number;
        }

        return code is not null;
    }
}
