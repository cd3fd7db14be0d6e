using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Signet.Server.Http;
using Signet.Server.Settings;

namespace Signet.Server.Hosting;

/// <summary>The two doors: one port for the user tenants, one for the admin tenant (management.md 1.1).</summary>
internal static class Listeners
{
    public static void Add(WebApplicationBuilder builder, ServerOptions options)
    {
        var certificate = Certificate(options);
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Apply(kestrel.Limits);
            Listen(kestrel, options.Port, certificate);
            Listen(kestrel, options.AdminPort, certificate);
        });
    }

    private static void Listen(KestrelServerOptions kestrel, int port, X509Certificate2? certificate) => kestrel.ListenAnyIP(port, listener =>
    {
        if (certificate is not null)
        {
            listener.UseHttps(certificate);
        }
        else
        {
            listener.Protocols = HttpProtocols.Http1;
        }
    });

    private static X509Certificate2? Certificate(ServerOptions options)
    {
        if (string.IsNullOrEmpty(options.HttpsCertPath) != string.IsNullOrEmpty(options.HttpsKeyPath))
        {
            throw new SettingsException("HTTPS_CERT_PATH and HTTPS_KEY_PATH belong together; only one is set.");
        }

        if (string.IsNullOrEmpty(options.HttpsCertPath))
        {
            return null;
        }

        try
        {
            return X509Certificate2.CreateFromPemFile(options.HttpsCertPath, options.HttpsKeyPath);
        }
        catch (Exception error) when (error is IOException or System.Security.Cryptography.CryptographicException or UnauthorizedAccessException)
        {
            throw new SettingsException($"HTTPS_CERT_PATH and HTTPS_KEY_PATH do not hold a usable certificate: {error.Message}");
        }
    }
}
