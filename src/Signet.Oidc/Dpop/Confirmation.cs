using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Signet.Oidc.Dpop;

/// <summary>The claim <c>cnf</c> of a JWT access token (RFC 7800, RFC 9449 section 6.1).</summary>
public static class Confirmation
{
    /// <summary>
    /// The key the token is bound to; null for a bearer token. An object that confirms by other means than a key
    /// gives the empty thumbprint, which nobody can prove: the token then opens nothing, instead of opening everything.
    /// </summary>
    public static string? ThumbprintOf(JsonWebToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!token.TryGetPayloadValue<JsonElement>("cnf", out var confirmation))
        {
            return null;
        }

        return confirmation.ValueKind == JsonValueKind.Object
            && confirmation.TryGetProperty("jkt", out var thumbprint)
            && thumbprint.ValueKind == JsonValueKind.String
                ? thumbprint.GetString()
                : "";
    }
}
