using Signet.Management.Client.Applications;

namespace Signet.Console.Applications;

/// <summary>How application types are named and drawn.</summary>
internal static class ApplicationKinds
{
    public static string Label(ApplicationType type) => type switch
    {
        ApplicationType.Native => "Native app",
        ApplicationType.SPA => "Single page app",
        ApplicationType.Traditional => "Traditional web app",
        ApplicationType.MachineToMachine => "Machine-to-machine",
        ApplicationType.Protected => "Protected app",
        _ => "SAML app",
    };

    public static string Description(ApplicationType type) => type switch
    {
        ApplicationType.Native => "Mobile, desktop or command line",
        ApplicationType.SPA => "Runs in the browser, keeps no secret",
        ApplicationType.Traditional => "Rendered on a server that keeps a secret",
        ApplicationType.MachineToMachine => "A service that acts as itself",
        ApplicationType.Protected => "Behind a protecting proxy",
        _ => "A SAML service provider",
    };

    public static string Icon(ApplicationType type) => type switch
    {
        ApplicationType.Native => "phone",
        ApplicationType.SPA => "code",
        ApplicationType.Traditional => "window",
        ApplicationType.MachineToMachine => "cog",
        ApplicationType.Protected => "shield",
        _ => "key",
    };
}
