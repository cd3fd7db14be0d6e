namespace Signet.Server.Settings;

/// <summary>Where settings come from; the later one wins: defaults, <c>appsettings.json</c>, environment, the caller (tests, commands).</summary>
internal static class SettingsSources
{
    private static readonly Dictionary<string, string?> _defaults = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        // It warns of every page that is kept out of caches.
        ["Logging:LogLevel:Microsoft.AspNetCore.Antiforgery"] = "Error",
        // A statement that fails throws, and whoever cannot handle that logs it; some are expected, as the first look at an empty database.
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "None",
        ["Logging:LogLevel:Polly"] = "Error",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
        ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-ddTHH:mm:ss.fffZ ",
        ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
    };

    public static void Add(IConfigurationManager configuration, string contentRoot, IEnumerable<KeyValuePair<string, string?>>? overrides)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        configuration.Sources.Clear();
        configuration.AddInMemoryCollection(_defaults);
        configuration.AddJsonFile(Path.Combine(contentRoot, "appsettings.json"), optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(EnvironmentNames.From(environment));
        if (overrides is not null)
        {
            configuration.AddInMemoryCollection(overrides);
        }
    }
}
