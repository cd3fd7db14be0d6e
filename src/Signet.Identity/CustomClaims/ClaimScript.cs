using System.Text.Json.Nodes;
using Signet.Identity.Configs;
using Signet.Identity.Crypto;
using Signet.Identity.Tenants;

namespace Signet.Identity.CustomClaims;

/// <summary>
/// A token customizer as it is stored (oidc.md 13.1). Environment variables hold the tenant's secrets: they are sealed at rest.
/// </summary>
public static class ClaimScript
{
    /// <summary>The function a script must define.</summary>
    public const string Function = "getCustomJwtClaims";

    private const string Purpose = "jwt-customizer-environment";
    private const string Environment = "environmentVariables";
    private const string SealedEnvironment = "sealedEnvironmentVariables";

    /// <summary><c>access-token</c> and <c>client-credentials</c>; null for anything else.</summary>
    public static string? KeyOf(string tokenTypePath) => tokenTypePath switch
    {
        "access-token" => TenantConfigKeys.AccessTokenCustomizer,
        "client-credentials" => TenantConfigKeys.ClientCredentialsCustomizer,
        _ => null,
    };

    /// <summary>For the row.</summary>
    public static JsonObject Seal(JsonObject value, EnvelopeCipher cipher, TenantId tenant)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(cipher);
        var stored = value.DeepClone().AsObject();
        if (stored.Remove(Environment, out var environment) && environment is not null)
        {
            stored[SealedEnvironment] = Convert.ToBase64String(cipher.Encrypt(tenant, environment.ToJsonString(), Purpose));
        }

        return stored;
    }

    /// <summary>From the row.</summary>
    public static JsonObject Open(JsonObject stored, EnvelopeCipher cipher, TenantId tenant)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(cipher);
        var value = stored.DeepClone().AsObject();
        if (value.Remove(SealedEnvironment, out var text) && text is not null)
        {
            value[Environment] = JsonNode.Parse(cipher.DecryptText(tenant, Convert.FromBase64String(text.GetValue<string>()), Purpose));
        }

        return value;
    }
}
