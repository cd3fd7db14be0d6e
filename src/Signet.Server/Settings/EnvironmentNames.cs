namespace Signet.Server.Settings;

/// <summary>The short environment variables of the contract and the settings they stand for (architecture.md section 3).</summary>
internal static class EnvironmentNames
{
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PORT"] = "Signet:Port",
        ["ADMIN_PORT"] = "Signet:AdminPort",
        ["ENDPOINT"] = "Signet:Endpoint",
        ["ADMIN_ENDPOINT"] = "Signet:AdminEndpoint",
        ["DB_URL"] = "Signet:DbUrl",
        ["SIGNET_DATA"] = "Signet:Data",
        ["TRUST_PROXY_HEADER"] = "Signet:TrustProxyHeader",
        ["SECRET_VAULT_KEK"] = "Signet:SecretVaultKek",
        ["HTTPS_CERT_PATH"] = "Signet:HttpsCertPath",
        ["HTTPS_KEY_PATH"] = "Signet:HttpsKeyPath",
    };

    /// <summary>The short variables that are set, under their setting's name. An empty variable counts as not set.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> From(IConfiguration environment) =>
        from name in Settings
        let value = environment[name.Key]
        where !string.IsNullOrEmpty(value)
        select KeyValuePair.Create(name.Value, (string?)value);

    /// <summary>How the operator knows a setting: <c>PORT (Signet:Port)</c>.</summary>
    public static string Describe(string setting)
    {
        var name = Settings.FirstOrDefault(entry => string.Equals(entry.Value, setting, StringComparison.OrdinalIgnoreCase)).Key;
        return name is null ? setting : $"{name} ({setting})";
    }
}
