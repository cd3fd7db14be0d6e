using Signet.Server.Settings;

namespace Signet.Server.Hosting;

/// <summary>Makes the one process out of all parts. Commands, tests and the server itself all come through here.</summary>
public static class SignetApp
{
    /// <summary>The composed application, not started. Throws a one-line error when the settings do not allow it.</summary>
    /// <param name="settings">Settings that win over files and environment.</param>
    /// <param name="services">What the caller adds, or a test replaces, such as the clock.</param>
    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "signet",
            ContentRootPath = AppContext.BaseDirectory,
        });
        // From a build output the files of the Console lie where the build's manifest says; a published server has its wwwroot.
        builder.WebHost.UseStaticWebAssets();
        SettingsSources.Add(builder.Configuration, AppContext.BaseDirectory, settings);
        var options = Composition.AddSignet(builder);
        services?.Invoke(builder.Services);
        SettingsCheck.Run(builder.Services, builder.Configuration);
        Listeners.Add(builder, options);

        var app = builder.Build();
        Pipeline.Use(app, options);
        return app;
    }
}
