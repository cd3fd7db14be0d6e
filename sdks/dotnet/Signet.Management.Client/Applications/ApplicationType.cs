using System.Text.Json.Serialization;

namespace Signet.Management.Client.Applications;

/// <summary>What kind of client an application is; immutable after creation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApplicationType>))]
public enum ApplicationType
{
    /// <summary>Mobile, desktop and command line; no secret.</summary>
    Native,

    /// <summary>Single-page application in the browser; no secret.</summary>
    SPA,

    /// <summary>Web application with a server that keeps a secret.</summary>
    Traditional,

    /// <summary>A service that acts as itself.</summary>
    MachineToMachine,

    /// <summary>An application behind a protecting proxy.</summary>
    Protected,

    /// <summary>A SAML service provider.</summary>
    SAML,
}
