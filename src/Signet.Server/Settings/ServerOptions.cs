using System.ComponentModel.DataAnnotations;

namespace Signet.Server.Settings;

/// <summary>What an operator decides before the process starts (architecture.md section 3). What differs per tenant is a row, not an option.</summary>
internal sealed class ServerOptions
{
    public const string Section = "Signet";

    /// <summary>The listener of the user tenants.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 3001;

    /// <summary>The listener of the admin tenant and the Console.</summary>
    [Range(1, 65535)]
    public int AdminPort { get; set; } = 3002;

    /// <summary>The public origin of the user tenants; a <c>*</c> in the host stands for the tenant id.</summary>
    [Origin]
    public string? Endpoint { get; set; }

    /// <summary>The public origin of the admin tenant.</summary>
    [Origin]
    public string? AdminEndpoint { get; set; }

    /// <summary><c>sqlite:PATH</c> or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>; empty means <c>signet.db</c> in <see cref="Data"/>.</summary>
    public string? DbUrl { get; set; }

    /// <summary>The folder of the embedded database and the key file.</summary>
    [Required]
    public string Data { get; set; } = "./data";

    /// <summary>Whether <c>X-Forwarded-*</c> counts: a yes trusts proxies on loopback and private networks, a list of networks trusts those.</summary>
    [ProxyNetworks]
    public string? TrustProxyHeader { get; set; }

    /// <summary>The key-encryption key, 32 bytes in base64. Empty means the key file in <see cref="Data"/>.</summary>
    [KeyEncryptionKey]
    public string? SecretVaultKek { get; set; }

    /// <summary>Loads the four mock connectors, which let anybody in as anybody: for automated tests only (architecture.md section 3).</summary>
    public bool DevelopmentConnectors { get; set; }

    /// <summary>PEM files that turn both listeners into HTTPS; only together.</summary>
    public string? HttpsCertPath { get; set; }

    public string? HttpsKeyPath { get; set; }
}
